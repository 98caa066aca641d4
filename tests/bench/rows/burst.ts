import { execFile } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { waitUntil } from '../../../build/desktop/wait-until.ts';
import { watchEventLoop } from '../../harness/event-loop-watch.ts';
import { readTreeUse } from '../../soak/process-tree.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BenchRow } from '../bench-row.ts';
import { nowMs } from '../wall-clock.ts';
import { writeBurst } from '../write-burst.ts';

const run = promisify(execFile);
const MB = 1024 * 1024;
const lastInstrument = 'LASTOFALL';

/** After so long what was only needed for the burst is expected to be free again. */
const memoryRestMs = 60_000;

type What =
  | 'burst of 10,000 ideas → all stored and listed'
  | 'the same burst, longest stall of the main loop'
  | 'the same burst, memory kept a minute later';

export const burst: BenchRow<What> = {
  name: 'burst',
  goals: {
    'burst of 10,000 ideas → all stored and listed': {
      kind: 'times',
      unit: 'ms',
      most: 4,
      yardstick: 'parsing alone',
    },
    'the same burst, longest stall of the main loop': { kind: 'at most', unit: 'ms', most: 50 },
    'the same burst, memory kept a minute later': { kind: 'at most', unit: 'MB', most: 30 },
  },
  measure: async (desk) => {
    const server = await desk.serve();
    const userData = desk.folder();
    const app = await desk.drive({ userData, baseUrl: server.url, code: server.code });
    const page = await app.window();
    await waitUntil('a live feed', () => / info feed live$/m.test(app.output()));
    const text = writeBurst(desk.isTrial ? 1_000 : 10_000, lastInstrument);
    const yardstick = await parseAlone(desk, text);
    const journal = await journalOf(userData);
    const listed = await noteListed(page);
    const loop = await watchEventLoop(app.electron);
    const pid = app.electron.process().pid ?? 0;
    const memoryBefore = readTreeUse(pid).pssBytes;

    // A list that is aimed at does not move.
    await page.mouse.move(0, 0);
    const sentAtMs = nowMs();
    await server.control.sendBytes({ text });
    const storedAtMs = await whenStored(journal);
    const listedAtMs = await listed();
    const stallMs = await loop.longestGapMs();
    await sleep(desk.isTrial ? 1_000 : memoryRestMs);
    return {
      figures: {
        'burst of 10,000 ideas → all stored and listed': {
          ours: Math.max(storedAtMs, listedAtMs) - sentAtMs,
          yardstick,
        },
        'the same burst, longest stall of the main loop': { ours: stallMs },
        'the same burst, memory kept a minute later': {
          ours: (readTreeUse(pid).pssBytes - memoryBefore) / MB,
        },
      },
    };
  },
};

/** How long it takes only to parse the same bytes, in a process that does nothing else. Milliseconds. */
async function parseAlone(desk: BenchDesk, text: string): Promise<number> {
  const file = join(desk.folder(), 'burst');
  writeFileSync(file, text);
  const program = join(import.meta.dirname, '../yardsticks/parse-burst.ts');
  const { stdout } = await run(process.execPath, [program, file]);
  return Number(stdout);
}

/** Returns what resolves with the time at which the list first showed the last idea. */
async function noteListed(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle((instrument) => {
    const kept = { atMs: Number.NaN };
    const look = (): void => {
      if (document.body.textContent.includes(instrument)) {
        requestAnimationFrame((atMs) => (kept.atMs = performance.timeOrigin + atMs));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return kept;
  }, lastInstrument);
  return async () => {
    let atMs = Number.NaN;
    await waitUntil('the last idea in the list', async () => {
      atMs = await seen.evaluate((kept) => kept.atMs);
      return !Number.isNaN(atMs);
    });
    return atMs;
  };
}

/** The file that holds the ideas of the only account. */
async function journalOf(userData: string): Promise<string> {
  const folder = join(userData, 'ideas');
  const found = (): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder).map((account) => join(folder, account, 'ideas.journal'))
      : [];
  await waitUntil('the journal', () => found().some((path) => existsSync(path)));
  return found()[0] ?? '';
}

/** Resolves with the time at which the last idea lay in the journal, to some milliseconds. */
async function whenStored(journal: string): Promise<number> {
  let readTo = 0;
  for (const giveUpAtMs = nowMs() + 60_000; nowMs() < giveUpAtMs;) {
    const { bytes, size } = readFrom(journal, readTo);
    if (bytes.includes(lastInstrument)) return nowMs();
    // The name may have been cut in two.
    readTo = Math.max(0, size - lastInstrument.length);
    await sleep(5);
  }
  throw new Error('The last idea was not stored.');
}

/** A file that has become shorter was written anew, and is read from its beginning. */
function readFrom(path: string, readTo: number): { readonly bytes: Buffer; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const from = size < readTo ? 0 : readTo;
    const bytes = Buffer.alloc(size - from);
    readSync(file, bytes, 0, bytes.length, from);
    return { bytes, size };
  } finally {
    closeSync(file);
  }
}
