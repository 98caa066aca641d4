import { beforeEach, expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import type { Receipt } from '../../preload/contract/idea-view.ts';
import type { SilenceReason } from '../alerts/keep-silence.ts';
import type { PopUp } from '../alerts/presenter.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { ideaWith } from '../ideas/idea.fixture.ts';
import { type Announcer, announceIdeas } from './announce-ideas.ts';
import { deskPorts } from './desk-ports.fixture.ts';
import { VirtualTime } from './model/virtual-time.ts';

/** When the documented idea, which expires at 05:37:59, was updated last. */
const startMs = Date.UTC(2026, 3, 22, 8, 38);

let time: VirtualTime;
let book: IdeaBook;
let shown: PopUp[];
let withdrawn: string[];
let notes: (readonly [reason: Receipt['kind'], ideas: number])[];
let rules: readonly AlertRule[];
let silence: SilenceReason | null;
let announcer: Announcer;

beforeEach(() => {
  time = new VirtualTime();
  book = new IdeaBook();
  shown = [];
  withdrawn = [];
  notes = [];
  rules = [];
  silence = null;
  const wallMs = () => startMs + time.nowMs;
  announcer = announceIdeas(book, {
    ...deskPorts,
    presenter: {
      show: (popUp, tell) => {
        shown.push(popUp);
        tell({ kind: 'shown' });
      },
      withdraw: (key) => withdrawn.push(key),
    },
    wallMs,
    serverMs: wallMs,
    after: time.after,
    rules: () => rules,
    silence: () => silence,
    write: () => Promise.resolve(),
    note: (versions, receipt) => {
      notes.push([receipt.kind, versions.length]);
      book.setReceipt(versions, receipt);
    },
  });
});

/** A new idea comes live, or a new version of one. */
function comes(id: string, fields: Readonly<Record<string, unknown>> = {}): void {
  book.take(ideaWith({ idea_id: id, INSTRUMENT: id, ...fields }), 'stream', startMs + time.nowMs);
  announcer.announceSoon();
}

const titles = () => shown.map(({ title }) => title);
const receiptOf = (id: string): Receipt['kind'] | undefined =>
  book.records().find((record) => record.current.idea.instrument === id)?.current.receipt.kind;

test('ideas that come one after the other pop up one by one', async () => {
  for (const id of ['A', 'B', 'C', 'D', 'E']) {
    comes(id);
    await time.pass(1_000);
  }
  expect(shown.map(({ ideaIds }) => ideaIds)).toEqual([['A'], ['B'], ['C'], ['D'], ['E']]);
});

test('what comes within 2 s after three pop-ups waits, and becomes one digest', async () => {
  for (const id of ['A', 'B', 'C', 'D', 'E']) {
    comes(id);
    await time.pass(100);
  }
  expect(shown).toHaveLength(3);
  await time.pass(2_000);
  expect(titles().at(-1)).toBe('2 ideas: 2 open');
  expect(shown).toHaveLength(4);
});

test('a digest takes the place of the pop-ups of ideas that it tells of anew', async () => {
  comes('A');
  comes('OTHER');
  await time.pass(10_000);
  comes('A', { LAST_UPDATE: '2026-04-22 04:38:10 EST', STOP_LOSS: '286.10' });
  for (const id of ['B', 'C', 'D']) comes(id);
  await time.pass(0);
  expect(titles().at(-1)).toBe('4 ideas: 3 open, 1 updated');
  expect(withdrawn).toContain('idea A');
  expect(withdrawn).not.toContain('idea OTHER');
});

test('of 500 ideas within a few seconds none is lost, in few pop-ups', async () => {
  for (let at = 0; at < 500; at += 1) {
    comes(`I${at}`);
    await time.pass(10);
  }
  await time.pass(10_000);
  expect(new Set(shown.flatMap(({ ideaIds }) => ideaIds)).size).toBe(500);
  expect(shown.length).toBeLessThanOrEqual(6);
  expect(book.pending()).toEqual([]);
});

test('ideas that a rule silences do not make others wait', async () => {
  const when = { ...everyIdea, instruments: ['N*'] };
  rules = [{ id: 'n', name: 'No N', when, verdict: 'silent' }];
  comes('A');
  await time.pass(0);
  for (let at = 0; at < 10; at += 1) comes(`N${at}`);
  comes('B');
  await time.pass(0);
  expect(shown.map(({ ideaIds }) => ideaIds)).toEqual([['A'], ['B']]);
  expect(receiptOf('N9')).toBe('muted-by-rule');
});

test('the reason of ten thousand ideas in a pause is noted for a thousand at a time', async () => {
  silence = 'paused';
  for (let at = 0; at < 10_000; at += 1) comes(`I${at}`);
  await time.pass(0);
  expect(notes).toEqual(Array.from({ length: 10 }, () => ['paused', 1_000]));
});

test('while a flood is told all else has its turn, and what changes meanwhile is told after it', async () => {
  for (let at = 0; at < 3_000; at += 1) comes(`I${at}`);
  let turns = 0;
  const takeTurn = (): void => {
    turns += 1;
    if (turns === 2) comes('LATE');
    if (turns === 2) comes('I2999', { LAST_UPDATE: '2026-04-22 04:37:59 EST', STOP_LOSS: '1' });
    if (shown.length === 0) time.after(0, takeTurn);
  };
  time.after(0, takeTurn);
  await time.pass(0);
  expect(turns).toBeGreaterThan(6);
  expect(shown.map(({ ideaIds }) => ideaIds.length)).toEqual([3_000]);
  await time.pass(2_000);
  expect(shown.slice(1).map(({ ideaIds }) => [...ideaIds].sort())).toEqual([['I2999', 'LATE']]);
  expect(book.pending()).toEqual([]);
});

test('a flood that is left in the middle shows nothing, and waits for the next start', async () => {
  for (let at = 0; at < 3_000; at += 1) comes(`I${at}`);
  time.after(0, announcer.stop);
  await time.pass(10_000);
  expect(shown).toEqual([]);
  expect(book.pending()).toHaveLength(3_000);
});

test('at the end of a pause one brief tells what is open, and those ideas say that it did', async () => {
  silence = 'paused';
  comes('A', { CONFIDENCE: '95%' });
  comes('B');
  comes('OLD', { EXPIRATION_TIME: '2026-04-22 04:39:00 EST' });
  await time.pass(10 * 60_000);
  expect(shown).toEqual([]);

  silence = null;
  expect(announcer.brief(0)).toBe(true);
  await time.pass(0);
  expect(titles()).toEqual(['While pop-ups were off: 2 open, 1 expired unseen']);
  expect(shown[0]?.ideaIds).toEqual(['A', 'B']);
  expect([receiptOf('A'), receiptOf('B'), receiptOf('OLD')]).toEqual([
    'in-digest',
    'in-digest',
    'paused',
  ]);
});

test('a brief that was told is not told again', async () => {
  silence = 'quiet-hours';
  comes('A');
  comes('OLD', { EXPIRATION_TIME: '2026-04-22 04:39:00 EST' });
  await time.pass(10 * 60_000);
  expect(announcer.brief(0)).toBe(true);
  await time.pass(0);
  expect(announcer.brief(startMs + time.nowMs)).toBe(false);
  expect(shown).toHaveLength(1);
});
