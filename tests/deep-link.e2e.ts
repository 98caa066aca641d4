import { deskOf } from './harness/desk-of.ts';
import { expect, test } from './harness/test.ts';

test('a link opens its idea, in the running app and in one that it starts; any other opens the list', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo({ backlog: 3 });
  const wishes = { baseUrl: demo.url, code: demo.code };
  const app = await launchApp(wishes);
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const [newest, , oldest] = (await deskOf(page)).ideas;
  if (newest === undefined || oldest === undefined) throw new Error('There are no ideas.');
  const opened = page.locator('[aria-expanded="true"]');
  await expect(opened).toHaveCount(0);
  const linkTo = (id: string): string => `hti://idea/${encodeURIComponent(id)}`;

  expect(await app.startAgain([linkTo(oldest.id)])).toBe(0);
  await expect(opened).toContainText(oldest.instrument ?? '');
  const account = (await deskOf(page)).account;
  for (const link of ['hti://idea/nobody-knows', 'hti://sign-in?base=http://evil.example']) {
    expect(await app.startAgain([linkTo(newest.id)])).toBe(0);
    await expect(opened).toHaveCount(1);
    expect(await app.startAgain([link])).toBe(0);
    await expect(opened).toHaveCount(0);
    await expect(page.getByText(newest.instrument ?? '').first()).toBeVisible();
  }
  expect((await deskOf(page)).account).toEqual(account);
  await app.quit();

  const started = await launchApp({ ...wishes, args: ['--hidden', linkTo(oldest.id)] });
  const opening = (await started.window()).locator('[aria-expanded="true"]');
  await expect(opening).toContainText(oldest.instrument ?? '');
});
