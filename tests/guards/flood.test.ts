import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryObjects } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PopUpEvent } from '../../main/alerts/presenter.ts';
import { newYorkText } from '../../main/demo/new-york-text.ts';
import { deskPorts } from '../../main/desk/desk-ports.fixture.ts';
import { type IdeaDesk, openIdeaDesk } from '../../main/desk/idea-desk.ts';
import { VirtualTime } from '../../main/desk/model/virtual-time.ts';
import { bookLimits, IdeaBook } from '../../main/ideas/idea-book.ts';
import { documented } from '../../main/ideas/idea.fixture.ts';
import { openJournal } from '../../main/store/idea-journal.ts';

const startMs = Date.UTC(2026, 3, 22, 8, 38);
const ignore = (): void => undefined;

let time: VirtualTime;
let folder: string;
let desk: IdeaDesk;
/** What was handed to the journal, and how often. */
let appended: { entries: number; times: number };
/** Resolves when all of it is on the disk. */
let written: Promise<void>;
let arrived: number;
/** Pop-ups that stay on the screen. */
let onScreen: ((event: PopUpEvent) => void)[];

beforeEach(async () => {
  time = new VirtualTime();
  folder = mkdtempSync(join(tmpdir(), 'hti-notifier-guard-'));
  appended = { entries: 0, times: 0 };
  arrived = 0;
  onScreen = [];
  const book = new IdeaBook();
  const wallMs = () => startMs + time.nowMs;
  const { after } = time;
  const { journal } = await openJournal({
    folder,
    snapshot: () => book.snapshot(),
    onState: ignore,
    after,
    wallMs,
  });
  desk = openIdeaDesk(book, {
    ...deskPorts,
    journal: {
      append: (entries) => {
        appended = { entries: appended.entries + entries.length, times: appended.times + 1 };
        written = journal.append(entries);
        return written;
      },
      close: () => journal.close(),
    },
    presenter: {
      show: (_popUp, tell) => {
        onScreen.push(tell);
        tell({ kind: 'shown' });
      },
      withdraw: ignore,
    },
    wallMs,
    after,
  });
  desk.mergeHistory([], 50);
  await time.pass(1_000);
  appended = { entries: 0, times: 0 };
});

afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** So many new ideas come at once, and all that follows from them happens. */
async function come(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    arrived += 1;
    const fields = {
      idea_id: `idea-${arrived}`,
      LAST_UPDATE: newYorkText(startMs + time.nowMs),
      EXPIRATION_TIME: newYorkText(startMs + time.nowMs + 30 * 60_000),
    };
    desk.takeLive(JSON.stringify({ ...documented, ...fields }), false);
  }
  await time.pass(0);
  // The intent to pop up goes to the disk, which keeps its own time.
  await written;
  await time.pass(120_000);
  await written;
}

test('an idea costs three entries of the journal: itself, the intent to pop up, and what became of it', async () => {
  await come(1);
  expect(appended).toEqual({ entries: 3, times: 3 });
});

test('in a burst of 10,000 ideas each costs one entry, and their pop-ups a few for all', async () => {
  await come(10_000);
  expect(appended.entries).toBeGreaterThanOrEqual(10_000);
  expect(appended.entries).toBeLessThanOrEqual(10_020);
});

const look = () => ({
  objects: queryObjects(Object, { format: 'count' }),
  // Without requests: the last sync of the journal may still be under way, or just have ended.
  handles: process.getActiveResourcesInfo().filter((name) => !name.startsWith('FSReq')).length,
});

test('after the limit of stored ideas was reached, 10,000 more leave no object and no handle behind', async () => {
  // Past the ideas that are kept, and the names of those that are not.
  await come(5_000);
  onScreen = [];
  const before = look();
  await come(10_000);
  onScreen = [];
  const after = look();
  expect(after.objects - before.objects).toBeLessThan(100);
  expect(after.handles).toBeLessThanOrEqual(before.handles);
});

test('a pop-up of 10,000 ideas that stays on the screen holds on to the names of those that are kept', async () => {
  await come(5_000);
  onScreen = [];
  const before = look();
  await come(10_000);
  expect(onScreen).toHaveLength(1);
  const after = look();
  expect(after.objects - before.objects).toBeLessThan(bookLimits.ideas + 100);
});
