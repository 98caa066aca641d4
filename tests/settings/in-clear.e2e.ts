import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskOf } from '../harness/desk-of.ts';
import { formsOf } from '../harness/find-code.ts';
import { expect, test } from '../harness/test.ts';

test('a code goes in clear to another computer only when the user says so, and a pasted one stays nowhere', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 1 });
  // As another computer's name: to a loopback address nothing needs to be asked.
  const elsewhere = { args: ['--host-resolver-rules=MAP hti.test 127.0.0.1'] };
  const { port } = new URL(demo.url);
  const app = await launchApp(elsewhere);
  const page = await app.window();
  const server = page.getByLabel('Server address');
  await server.fill(`hti.test:${port}/client-api/hti/stream?api_code=${demo.code}&poll_seconds=2`);
  await expect(page.getByLabel('API code')).toHaveValue(demo.code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Not encrypted: your code travels in clear.')).toBeVisible();
  const [probe, ...others] = await demo.control.requests();
  expect(others).toEqual([]);
  expect(probe?.headerNames).not.toContain('x-api-code');
  expect(probe?.queryNames).toEqual([]);

  await page.getByRole('button', { name: 'Connect unencrypted' }).click();
  await expect(page.getByRole('status')).toContainText('Live');
  await expect(page.getByRole('region', { name: 'Connected: ' })).toBeVisible();
  expect((await deskOf(page)).account).toMatchObject({
    baseUrl: `http://hti.test:${port}`,
    inClear: 'accepted',
  });
  await app.quit();

  const kept = readFileSync(join(userData, 'settings.json'), 'utf8');
  for (const form of formsOf(demo.code)) expect(kept + app.output()).not.toContain(form);

  const again = await (await launchApp(elsewhere)).window();
  await expect(again.getByRole('status')).toContainText('Live');
  await expect(again.getByText('Not encrypted')).toHaveCount(0);
});
