import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { appArguments, isRoot } from '../../build/app-arguments.ts';
import type { VirtualDesktop } from '../../build/desktop/virtual-desktop.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { type DemoServer, startDemoServer } from '../../main/demo/demo-server.ts';
import { heldApp, type LaunchedApp, launchOn, type LaunchWishes } from '../harness/launched-app.ts';
import { openSessionBus, type SessionBus } from '../harness/session-bus.ts';
import { type BusMonitor, startBusMonitor } from './bus-monitor.ts';
import { type RunningProcess, startProcess } from './running-process.ts';

/** The programs for Electron: ours as it is shipped, and the yardsticks. */
export type Program = 'ours' | 'bare' | 'naive';

export interface StartWishes {
  readonly userData: string;
  /** What the client connects to, where it gets that from its environment. */
  readonly server?: DemoServer;
}

/** What rows measure with. All that is started here ends with the desk, the last first. */
export interface BenchDesk {
  /** Tiny counts, only to see that everything runs: the figures mean nothing. */
  readonly isTrial: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly bus: SessionBus;
  /** A new, empty folder. */
  readonly folder: () => string;
  /** A server without ideas of its own, in this process, which has nothing else to do meanwhile. */
  readonly serve: () => Promise<DemoServer>;
  readonly monitor: (members: readonly string[]) => Promise<BusMonitor>;
  readonly start: (
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ) => RunningProcess;
  /** With nothing attached to it. Ours starts hidden. */
  readonly startElectron: (program: Program, wishes: StartWishes) => RunningProcess;
  /** Ours, in the hands of Playwright. */
  readonly drive: (wishes: LaunchWishes & { readonly userData: string }) => Promise<LaunchedApp>;
  /** The bare yardstick, in the same hands. */
  readonly driveBare: () => Promise<ElectronApplication>;
  readonly runtimeFolder: string;
}

const yardsticks = join(import.meta.dirname, 'yardsticks');

/** Measures on a new desk, and clears it. The app must have been bundled for release. */
export async function atDesk<T>(
  desktop: VirtualDesktop,
  isTrial: boolean,
  measure: (desk: BenchDesk) => Promise<T>,
): Promise<T> {
  await using stack = new AsyncDisposableStack();
  const runtime = findRuntime(root, declaredElectron);
  if (runtime === null) throw new Error('There is no Electron yet: npm run setup fetches it.');
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'hti-notifier-bench-'));
    stack.defer(() => {
      // Helper processes of an app may still be writing while they end.
      rmSync(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    });
    return made;
  };
  const folders: { readonly [P in Program]: string } = {
    ours: shippedApp(folder()),
    bare: join(yardsticks, 'bare-electron'),
    naive: join(yardsticks, 'naive-electron'),
  };
  const envOf = ({ userData, server }: StartWishes): NodeJS.ProcessEnv => ({
    ...desktop.env,
    HTI_USER_DATA: userData,
    ...(server && { HTI_BASE_URL: server.url, HTI_API_CODE: server.code }),
  });
  const argsOf = (program: Program): readonly string[] =>
    appArguments({
      onVirtualDesktop: true,
      args: program === 'ours' ? ['--hidden'] : [],
      folder: folders[program],
    });
  const start: BenchDesk['start'] = (command, args, env) => {
    const running = startProcess(command, args, env);
    stack.defer(running.end);
    return running;
  };
  const bus = await openSessionBus(desktop.env);
  stack.defer(bus.stop);

  return await measure({
    isTrial,
    env: desktop.env,
    bus,
    folder,
    start,
    runtimeFolder: runtime.folder,
    serve: async () => {
      const server = await startDemoServer({ quiet: true });
      stack.defer(server.close);
      return server;
    },
    monitor: async (members) => {
      const monitor = await startBusMonitor(desktop.env, members);
      stack.defer(monitor.stop);
      return monitor;
    },
    startElectron: (program, wishes) => start(runtime.executable, argsOf(program), envOf(wishes)),
    drive: async ({ userData, ...wishes }) => {
      const log = join(folder(), 'app.log');
      const held = { ...wishes, folder: join(folders.ours, heldPath) };
      const app = await launchOn(desktop.env, userData, log, held);
      stack.defer(app.kill);
      return app;
    },
    driveBare: async () => {
      const env: Record<string, string> = {};
      for (const [name, value] of Object.entries(envOf({ userData: folder() }))) {
        if (value !== undefined) env[name] = value;
      }
      const app = await _electron.launch({
        executablePath: runtime.executable,
        args: [...argsOf('bare')],
        chromiumSandbox: !isRoot,
        env,
      });
      stack.defer(() => app.close());
      return app;
    },
  });
}

/** Where the app that Playwright holds lies in a folder of the app. */
const heldPath = relative(root, heldApp);

/** The release bundle in a folder that Electron can be started with, also in the hands of Playwright. */
function shippedApp(folder: string): string {
  symlinkSync(join(root, 'release', 'bundle'), join(folder, 'dist'));
  cpSync(heldApp, join(folder, heldPath), { recursive: true });
  const names = { name: 'hti-notifier', productName: 'HTI Notifier', version: '0.0.0' };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...names, type: 'module', main: 'dist/main.cjs' }),
  );
  return folder;
}
