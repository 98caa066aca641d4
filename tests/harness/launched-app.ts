import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appArguments, isRoot } from '../../build/app-arguments.ts';
import { waitUntil } from '../../build/desktop/wait-until.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { textOf } from './text-of.ts';

export interface LaunchWishes {
  /** For the app itself, such as `--hidden`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The data folder; by default a new one that all launches of one test share. */
  readonly userData?: string;
  /** The folder of the app, if not the usual one; its main script must end in `held-app/held.js`. */
  readonly folder?: string;
  /** HTI_BASE_URL */
  readonly baseUrl?: string;
  /** HTI_API_CODE */
  readonly code?: string;
}

export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** The first window, when its page is loaded. */
  readonly window: () => Promise<Page>;
  /** All that the app has written to stdout and stderr. */
  readonly output: () => string;
  /** Ends it as the user's Quit does, and waits until it is gone. */
  readonly quit: () => Promise<void>;
  /** Ends it as a power cut does: `kill -9`. */
  readonly kill: () => Promise<void>;
  /** Asks it to end as a logout does: SIGTERM. Resolves with how it ended. */
  readonly terminate: () => Promise<{
    readonly code: number | null;
    readonly signal: string | null;
  }>;
  /** Starts it once more, in the same data folder. Resolves with the exit code of the second. */
  readonly startAgain: (args?: readonly string[]) => Promise<number | null>;
}

/** What Node says when the app has run to its end, and Playwright's debugger alone keeps the process. */
const endedButHeld = 'Waiting for the debugger to disconnect';

/** Starts the bundle three folders above it when Playwright listens. */
export const heldApp = join(import.meta.dirname, 'held-app');

/** Starts the built app on a desktop. `log`: the file that takes its output. */
export async function launchOn(
  desktop: NodeJS.ProcessEnv,
  userData: string,
  log: string,
  { args = [], env = {}, folder = heldApp, baseUrl, code }: LaunchWishes,
): Promise<LaunchedApp> {
  const runtime = findRuntime(root, declaredElectron);
  if (runtime === null) throw new Error('There is no Electron yet: npm run setup fetches it.');
  const appEnv = {
    ...withoutOwn(desktop),
    HTI_USER_DATA: userData,
    ...(baseUrl !== undefined && { HTI_BASE_URL: baseUrl }),
    ...(code !== undefined && { HTI_API_CODE: code }),
    ...env,
  };
  const electron = await _electron.launch({
    executablePath: join(import.meta.dirname, 'electron-with-log.sh'),
    args: [...appArguments({ onVirtualDesktop: true, args, folder })],
    chromiumSandbox: !isRoot,
    env: { ...appEnv, LOGGED_ELECTRON: runtime.executable, LOGGED_TO: log },
  });
  const child = electron.process();
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const output = (): string => textOf(log);
  const kill = async (): Promise<void> => {
    const { pid } = child;
    if (pid === undefined || !signalGroup(pid, 'SIGKILL')) return;
    // Its helper processes write to the data folder for a moment longer.
    await waitUntil('the end of all processes of the app', () => !signalGroup(pid, 0));
  };
  return {
    electron,
    userData,
    window: async () => {
      const page = await electron.firstWindow();
      await page.waitForLoadState();
      return page;
    },
    output,
    quit: async () => {
      if (isGone()) return;
      const closed = electron.close();
      await waitUntil('the end of the app', () => isGone() || output().includes(endedButHeld));
      await kill();
      await closed;
    },
    kill,
    terminate: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      return { code: child.exitCode, signal: child.signalCode };
    },
    startAgain: async (secondArgs = []) => {
      const again = appArguments({ onVirtualDesktop: true, args: secondArgs });
      const second = spawn(runtime.executable, again, { env: appEnv, stdio: 'ignore' });
      await once(second, 'exit');
      return second.exitCode;
    },
  };
}

/** Signals the app with all its helpers, which Playwright starts as one group. False when none is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Settings of whoever runs the tests do not reach the app under test. */
function withoutOwn(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !name.startsWith('HTI_')) kept[name] = value;
  }
  return kept;
}
