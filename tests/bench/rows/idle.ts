import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { waitUntil } from '../../../build/desktop/wait-until.ts';
import { readTreeUse } from '../../soak/process-tree.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BenchRow } from '../bench-row.ts';
import type { RunningProcess } from '../running-process.ts';
import { signIn } from '../sign-in.ts';
import { trayItemOf } from '../tray-item.ts';

const run = promisify(execFile);
const MB = 1024 * 1024;

/** What a start leaves to be done is not idling. */
const settleMs = 60_000;
const idleMs = 5 * 60_000;

type What =
  'idle memory, window never opened' | 'idle memory, 6 min after it was closed' | 'idle CPU';

/** Ours never opened, ours opened and closed again, and the bare app, side by side for 6 minutes. */
export const idle: BenchRow<What> = {
  name: 'idle',
  goals: {
    'idle memory, window never opened': { kind: 'times', unit: 'MB', most: 1.1, yardstick: 'bare' },
    'idle memory, 6 min after it was closed': {
      kind: 'times',
      unit: 'MB',
      most: 1.15,
      yardstick: 'bare',
    },
    'idle CPU': { kind: 'more', unit: '% of a core', most: 0.2, yardstick: 'bare' },
  },
  measure: async (desk) => {
    const [settle, idling] = desk.isTrial ? [2_000, 4_000] : [settleMs, idleMs];
    const never = desk.startElectron('ours', { userData: await signIn(desk, await desk.serve()) });
    const closed = desk.startElectron('ours', { userData: await signIn(desk, await desk.serve()) });
    const bare = desk.startElectron('bare', { userData: desk.folder() });
    await never.said(/ info feed live$/);
    await closed.said(/ info feed live$/);
    await openAndClose(desk, closed);

    await sleep(settle);
    const before = { never: cpuMs(never), bare: cpuMs(bare) };
    const startedAtMs = performance.now();
    await sleep(idling);
    const share = (usedMs: number): number => (usedMs / (performance.now() - startedAtMs)) * 100;
    const cpu = {
      ours: share(cpuMs(never) - before.never),
      yardstick: share(cpuMs(bare) - before.bare),
    };
    return {
      figures: {
        'idle memory, window never opened': { ours: memoryMb(never), yardstick: memoryMb(bare) },
        'idle memory, 6 min after it was closed': {
          ours: memoryMb(closed),
          yardstick: memoryMb(bare),
        },
        'idle CPU': cpu,
      },
    };
  },
};

function cpuMs({ pid }: RunningProcess): number {
  return readTreeUse(pid).cpuMs;
}

function memoryMb({ pid }: RunningProcess): number {
  return readTreeUse(pid).pssBytes / MB;
}

/** By clicks on the icon, as a user does. */
async function openAndClose({ bus, env }: BenchDesk, { pid }: RunningProcess): Promise<void> {
  const click = await trayItemOf(bus, pid);
  const visible = ['search', '--onlyvisible', '--pid', String(pid)];
  await click();
  await waitUntil('the window in front', async () => {
    return (await askDisplay(env, ['getactivewindow', 'getwindowpid'])) === String(pid);
  });
  // Electron hears of it a little later, and a click before would only bring the window to the front.
  await sleep(1_000);
  await click();
  await waitUntil('the window to go', async () => (await askDisplay(env, visible)) === '');
}

/** Empty when nothing is found. */
async function askDisplay(env: NodeJS.ProcessEnv, question: readonly string[]): Promise<string> {
  const answer = await run('xdotool', question, { env }).catch(() => ({ stdout: '' }));
  return answer.stdout.trim();
}
