import type { Locator, Page } from '@playwright/test';
import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { DemoProcess, DemoWishes } from '../harness/demo-process.ts';
import { deskOf } from '../harness/desk-of.ts';
import { watchEventLoop } from '../harness/event-loop-watch.ts';
import { checkInvariants, type Exceptions } from '../harness/invariants.ts';
import type { LaunchedApp, LaunchWishes } from '../harness/launched-app.ts';
import type { Notifications } from '../harness/notifications.ts';
import { startTcpProxy, type TcpProxy } from '../harness/tcp-proxy.ts';
import { expect, test as base } from '../harness/test.ts';

export { expect } from '../harness/test.ts';

/** The app with its window open, signed in to a demo server. */
export interface Scene {
  readonly app: LaunchedApp;
  readonly demo: DemoProcess;
  readonly page: Page;
  /** The feed's state in its headline. */
  readonly status: Locator;
  readonly desk: () => Promise<DeskView>;
  readonly reconnectNow: () => Promise<void>;
  /** Emits an idea under this name and waits until it is in the list. */
  readonly emitAndSee: (instrument: string) => Promise<void>;
  /** The server's requests that can carry the code: those with it, of one path or all. */
  readonly requests: (path?: 'auth' | 'history' | 'stream') => Promise<number>;
  /** The eight invariants. Ends the app. */
  readonly check: (but?: Exceptions) => Promise<void>;
}

interface SceneWishes extends LaunchWishes {
  readonly server?: DemoWishes;
  /** The server to use; by default a new one. */
  readonly demo?: DemoProcess;
}

interface OfFaults {
  /** Starts the app and its server and waits until something is in the window. */
  readonly openScene: (wishes?: SceneWishes) => Promise<Scene>;
  /** As `openScene`, and waits until the feed is live. */
  readonly goLive: (wishes?: SceneWishes) => Promise<Scene>;
  /** A bad line to a server. */
  readonly proxyTo: (demo: DemoProcess) => Promise<TcpProxy>;
}

export const test = base.extend<OfFaults>({
  openScene: async ({ launchApp, notifications, startDemo, tray }, use) => {
    await use(async ({ server, demo: given, ...wishes } = {}) => {
      const demo = given ?? (await startDemo(server));
      const launch = { baseUrl: demo.url, code: demo.code, ...wishes };
      const startHidden = (wished: LaunchWishes): Promise<LaunchedApp> =>
        launchApp({ ...wished, args: [...(wished.args ?? []), '--hidden'] });
      const app = await launchApp(launch);
      const eventLoop = await watchEventLoop(app.electron);
      const page = await app.window();
      return {
        app,
        demo,
        page,
        status: page.getByRole('status').first(),
        desk: () => deskOf(page),
        reconnectNow: () => tray.choose('Reconnect now'),
        emitAndSee: async (INSTRUMENT) => {
          await demo.control.emit({ fields: { INSTRUMENT } });
          await expect.poll(async () => instrumentsOf(await deskOf(page))).toContain(INSTRUMENT);
        },
        requests: async (path) => {
          const seen = await demo.control.requests();
          return seen.filter((request) => path === undefined || request.path.endsWith(`/${path}`))
            .length;
        },
        check: (but = {}) => {
          const restart = () => startHidden(but.restart ?? launch);
          return checkInvariants({ app, demo, eventLoop, notifications, tray, restart }, but);
        },
      };
    });
  },
  goLive: async ({ openScene }, use) => {
    await use(async (wishes) => {
      const scene = await openScene(wishes);
      await expect(scene.status).toContainText('Live');
      return scene;
    });
  },
  // oxlint-disable-next-line no-empty-pattern
  proxyTo: async ({}, use) => {
    const proxies: TcpProxy[] = [];
    await use(async (demo) => {
      const proxy = await startTcpProxy(demo.url);
      proxies.push(proxy);
      return proxy;
    });
    for (const proxy of proxies) await proxy.stop();
  },
});

/** What the list names, in the order of the alphabet. */
export function instrumentsOf({ ideas }: DeskView): readonly string[] {
  const names = ideas.map(({ instrument }) => instrument ?? '–');
  return names.sort((one, other) => one.localeCompare(other));
}

/** Waits until the pop-ups are these, each told by a part of its first line. */
export async function expectPopUps(
  notifications: Notifications,
  ...parts: readonly string[]
): Promise<void> {
  await expect.poll(() => notifications.shown().length).toBe(parts.length);
  const summaries = notifications.shown().map(({ summary }) => summary);
  for (const [at, part] of parts.entries()) expect(summaries[at]).toContain(part);
}
