import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';
import { takeScreenshot } from '../../build/desktop/screenshot.ts';
import { startVirtualDesktop, type VirtualDesktop } from '../../build/desktop/virtual-desktop.ts';
import { type DemoProcess, type DemoWishes, startDemoProcess } from './demo-process.ts';
import { type LaunchedApp, launchOn, type LaunchWishes } from './launched-app.ts';
import { clearScreen, followNotifications, type Notifications } from './notifications.ts';
import { openSessionBus, type SessionBus } from './session-bus.ts';
import { handleTray, type Tray } from './tray.ts';

interface OfOneWorker {
  /** A whole desktop with its own bus, notification daemon, keyring and tray. */
  readonly desktop: VirtualDesktop;
  readonly bus: SessionBus;
}

interface OfOneTest {
  readonly notifications: Notifications;
  readonly tray: Tray;
  /** A data folder that is new in each test. */
  readonly userData: string;
  readonly launchApp: (wishes?: LaunchWishes) => Promise<LaunchedApp>;
  readonly startDemo: (wishes?: DemoWishes) => Promise<DemoProcess>;
  /** Takes a picture of the whole desktop, pop-ups included. */
  readonly takePicture: (file: string) => Promise<void>;
}

export { expect } from '@playwright/test';

export const test = base.extend<OfOneTest, OfOneWorker>({
  desktop: [
    // Playwright reads a fixture's needs from this pattern, even when there are none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, ...env } = process.env;
      const desktop = await startVirtualDesktop({ env });
      await use(desktop);
      await desktop.stop();
    },
    { scope: 'worker' },
  ],
  bus: [
    async ({ desktop }, use) => {
      const bus = await openSessionBus(desktop.env);
      await use(bus);
      await bus.stop();
    },
    { scope: 'worker' },
  ],
  notifications: async ({ bus, desktop }, use) => {
    await clearScreen(bus);
    const notifications = followNotifications(bus, desktop.env);
    await use(notifications);
    await notifications.closeAll();
  },
  tray: async ({ bus }, use) => {
    await use(handleTray(bus));
  },
  // oxlint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-data-'));
    await use(folder);
    // Children of a killed app may still be writing while they end.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  },
  launchApp: async ({ desktop, userData }, use, testInfo) => {
    const launched: LaunchedApp[] = [];
    await use(async (wishes = {}) => {
      const log = testInfo.outputPath(`app-${launched.length + 1}.log`);
      const app = await launchOn(desktop.env, wishes.userData ?? userData, log, wishes);
      launched.push(app);
      return app;
    });
    for (const app of launched) await app.kill();
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = launched.map((app) => app.output()).join('\n── next launch ──\n');
      await testInfo.attach('output of the app', { body, contentType: 'text/plain' });
    }
  },
  // oxlint-disable-next-line no-empty-pattern
  startDemo: async ({}, use) => {
    const servers: DemoProcess[] = [];
    await use(async (wishes) => {
      const server = await startDemoProcess(wishes);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
  },
  takePicture: async ({ desktop }, use) => {
    await use(async (file) => {
      mkdirSync(dirname(file), { recursive: true });
      await takeScreenshot(file, desktop.env);
    });
  },
});
