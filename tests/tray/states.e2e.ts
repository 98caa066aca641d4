import type { Tray } from '../harness/tray.ts';
import { expect, test } from './tray-test.ts';

/** Waits for the state's line in the menu, and returns the pixels that go with it. */
async function pictureOf(tray: Tray, line: RegExp): Promise<string> {
  await expect.poll(async () => (await tray.menu())[0]?.label).toMatch(line);
  const [first] = await tray.menu();
  expect(first?.enabled).toBe(false);
  await expect
    .poll(async () => (await tray.properties()).tooltip)
    .toBe(`HTI Notifier: ${first?.label}`);
  const [icon] = (await tray.properties()).icons;
  const argb = Buffer.from(icon?.argb ?? '', 'base64');
  const opaque = argb.filter((byte, index) => index % 4 === 0 && byte > 0);
  // Less than a tenth of the picture painted would be an icon that hardly anybody sees.
  expect(opaque.length).toBeGreaterThan(argb.length / 40);
  return argb.toString('base64');
}

test('every state has its own picture, and says itself in the tooltip and the first line of the menu', async ({
  launchApp,
  startDemo,
  takePicture,
  tray,
}, testInfo) => {
  const pictures = new Map<string, string>();
  const look = async (name: string, line: RegExp): Promise<void> => {
    pictures.set(name, await pictureOf(tray, line));
    await takePicture(testInfo.outputPath(`${name}.png`));
  };

  const signedOut = await launchApp({ args: ['--hidden'] });
  await look('off', /^Signed out$/);
  await signedOut.quit();

  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await look('live', /^Live$/);
  await tray.choose('Until resumed');
  await look('paused', /^Live, pop-ups paused$/);
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await look('paused-unread', /^Live, last idea just now, pop-ups paused, 1 unread$/);
  await tray.choose('Resume pop-ups');
  await look('live-unread', /^Live, last idea just now, 1 unread$/);

  await demo.control.stopListening();
  const down = /^Reconnecting: (the connection was cut|nothing answers at the server address)/;
  await look('reconnecting-unread', new RegExp(`${down.source}.*, 1 unread$`));
  await tray.choose((await tray.menu())[2]?.label ?? '');
  await expect((await app.window()).getByText('Stop loss').first()).toBeVisible();
  await look('reconnecting', new RegExp(`${down.source}[^,]*$`));

  await demo.control.listenAgain();
  await tray.choose('Reconnect now');
  await pictureOf(tray, /^Live, last idea just now$/);
  await demo.control.emit();
  await pictureOf(tray, /1 unread$/);
  await demo.control.expireProfile();
  await look('off-unread', /^Stopped.*, 1 unread$/);

  expect(new Set(pictures.values()).size).toBe(pictures.size);
  expect(pictures.size).toBe(8);
});
