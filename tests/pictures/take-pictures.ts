/**
 * `npm run pictures`: takes the pictures of the README anew, of the real app on the virtual desktop:
 * the whole desktop with a pop-up, and the window in light and dark.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../build/bundle.ts';
import { takeScreenshot } from '../../build/desktop/screenshot.ts';
import { startVirtualDesktop } from '../../build/desktop/virtual-desktop.ts';
import { root } from '../../build/project.ts';
import { startDemoProcess } from '../harness/demo-process.ts';
import { launchOn } from '../harness/launched-app.ts';
import { followNotifications } from '../harness/notifications.ts';
import { openSessionBus } from '../harness/session-bus.ts';
import { handleTray } from '../harness/tray.ts';
import { waitUntil } from '../../build/desktop/wait-until.ts';

const docs = join(root, 'docs');
const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-pictures-'));

await bundle('development');
const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, ...env } = process.env;
const desktop = await startVirtualDesktop({ env });
const demo = await startDemoProcess({ backlog: 9, seed: 'pictures' });
const bus = await openSessionBus(desktop.env);
const notifications = followNotifications(bus, desktop.env);
const tray = handleTray(bus);
/** What the panel is given to draw. */
const trayIcon = async (): Promise<string> => JSON.stringify((await tray.properties()).icons);
const app = await launchOn(desktop.env, folder, join(folder, 'app.log'), {
  baseUrl: demo.url,
  code: demo.code,
});
try {
  const page = await app.window();
  await page.getByText('Live').first().waitFor();
  await waitUntil('a live tray', async () => (await tray.properties()).tooltip.includes('Live'));
  const liveIcon = await trayIcon();
  const { ideaId } = await demo.control.emit();
  await waitUntil('the first pop-up', () => notifications.shown().length === 1);
  await demo.control.update({ ideaId });
  await waitUntil('the pop-up of the update', () => notifications.shown().length === 2);
  await waitUntil('the dot of the unread idea', async () => (await trayIcon()) !== liveIcon);
  await page.getByText('Stop loss').first().waitFor();
  await page.mouse.move(0, 0);
  await takeScreenshot(join(docs, 'desktop.png'), desktop.env);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({ path: join(docs, `window-${theme}.png`) });
  }
} finally {
  await app.quit();
  await bus.stop();
  await demo.stop();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
