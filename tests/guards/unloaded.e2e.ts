import { expect, test } from '../harness/test.ts';

test('neither a feed nor an idea nor the window makes main load Node’s own fetch, which takes it 15 ms', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await expect(page.getByText('AMD').first()).toBeVisible();
  const loaded = await app.electron.evaluate(() =>
    // Node has the list for its own tests, and no type of it.
    [...Reflect.get(process, 'moduleLoadList')].filter((name) => String(name).includes('undici')),
  );
  expect(loaded).toEqual([]);
});
