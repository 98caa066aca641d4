import { beforeEach, expect, test } from 'vitest';
import type { IdeasChange, PushName } from '../../preload/contract/calls.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { ideaWith } from '../ideas/idea.fixture.ts';
import { deskPorts } from './desk-ports.fixture.ts';
import { VirtualTime } from './model/virtual-time.ts';
import { openIdeaDesk, type IdeaDesk } from './idea-desk.ts';
import { type NoticeBoard, openNoticeBoard } from './notice-board.ts';

let time: VirtualTime;
let hasPage: boolean;
let pushed: PushName[];
let changes: IdeasChange[];
/** How often somebody asked for the view of an idea, or of all. */
let viewsMade: number;
let trayLooks: number;
let board: NoticeBoard;

beforeEach(() => {
  time = new VirtualTime();
  hasPage = true;
  pushed = [];
  changes = [];
  viewsMade = 0;
  trayLooks = 0;
  const desk = openDesk();
  board = openNoticeBoard({
    feed: () => ({ kind: 'connecting' }),
    account: () => ({ kind: 'none', note: null }),
    alerts: () => ({
      pause: { kind: 'off' },
      rules: [],
      quietHours: [],
      quietUntilMs: null,
      connectionDelaySeconds: 60,
    }),
    sounds: () => ({
      choices: { buy: 'none', sell: 'none', update: 'none', connectionLost: 'none' },
      canPlay: true,
    }),
    updates: () => ({
      state: { kind: 'idle' },
      downloads: true,
      checkedAtMs: null,
      skippedVersion: null,
    }),
    pollSeconds: () => 2,
    theme: () => 'system',
    hotKey: () => ({ kind: 'by-desktop' }),
    language: () => ({ choice: 'system', locale: 'en' }),
    trayCount: () => null,
    proxyAsk: () => null,
    clockOffsetMs: () => 0,
    desk: () => desk,
    runtime: 'Electron',
    version: '1',
    push: (name, payload) => {
      pushed.push(name);
      if (typeof payload === 'string') changes.push(JSON.parse(payload));
    },
    hasPage: () => hasPage,
    onTray: () => (trayLooks += 1),
    after: time.after,
  });
});

/** The desk of one idea, which counts the views that are made. */
function openDesk(): IdeaDesk {
  const book = new IdeaBook();
  book.take(ideaWith({ idea_id: 'one' }), 'stream', 0);
  const desk = openIdeaDesk(book, deskPorts);
  const counted = <T>(made: T): T => ((viewsMade += 1), made);
  return {
    ...desk,
    views: () => counted(desk.views()),
    viewOfId: (id) => counted(desk.viewOfId(id)),
  };
}

async function changeAll(): Promise<void> {
  board.ideasChanged(['one']);
  board.statusChanged();
  board.ideasReplaced();
  await time.pass(1_000);
}

test('the page is told of each change, and the tray looks again', async () => {
  await changeAll();
  expect(pushed.sort()).toEqual(['desk:status', 'ideas:changed', 'ideas:replaced']);
  expect(viewsMade).toBe(2);
  expect(trayLooks).toBe(2);
});

test('the page is told which ideas are not in the list any more', async () => {
  board.ideasChanged(['gone', 'one']);
  await time.pass(1_000);
  const [{ ideas, goneIds } = { ideas: [], goneIds: [] }] = changes;
  expect(ideas).toHaveLength(1);
  expect(goneIds).toEqual(['gone']);
});

test('without a page no view is made for one and nothing is pushed, while the tray looks again', async () => {
  hasPage = false;
  await changeAll();
  expect({ pushed, viewsMade, trayLooks }).toEqual({ pushed: [], viewsMade: 0, trayLooks: 2 });
});

test('ideas that change in the moment in which the page goes are not made into views', async () => {
  board.ideasChanged(['one']);
  hasPage = false;
  await time.pass(1_000);
  expect({ pushed, viewsMade }).toEqual({ pushed: [], viewsMade: 0 });
});

test('a burst of 10,000 ideas reaches the page in at most a hundred messages', async () => {
  for (let n = 0; n < 10_000; n += 1) board.ideasChanged([`idea-${n}`]);
  await time.pass(10_000);
  expect(pushed.length).toBeGreaterThan(0);
  expect(pushed.length).toBeLessThanOrEqual(100);
});
