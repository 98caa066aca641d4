import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { changesBetween } from '../ideas/changes-between.ts';
import { ideaWith } from '../ideas/idea.fixture.ts';
import { levelsOf } from '../ideas/levels.ts';
import { isUnreadable, readIdea } from '../ideas/read-idea.ts';
import { type FieldChange, type IdeaView, noMarks } from '../../preload/contract/idea-view.ts';
import { writeAsIn } from '../../preload/words/locale.ts';
import { wordDigest, wordNewIdea, wordUpdate } from './word-alert.ts';

/** The vendor's own example (HTI API, an idea). */
const documented = {
  idea_id: 'HTI11_TB_AMD_M5_20260422_043000',
  INSTRUMENT: 'AMD',
  SIDE: 'Buy',
  OPEN_ORDER_TYPE: 'BUY LIMIT',
  PRICE: 289.38285,
  TAKE_PROFIT: 291.21715,
  STOP_LOSS: 285.71425,
  CONFIDENCE: '90%',
  TIMEFRAME: 'M5',
  CREATION_TIME: '2026-04-22 04:35:15 EST',
  LAST_UPDATE: '2026-04-22 04:37:59 EST',
  EXPIRATION_TIME: '2026-04-22 05:37:59 EST',
};

function view(over: Record<string, unknown> = {}, more: Partial<IdeaView> = {}): IdeaView {
  const idea = readIdea({ ...documented, ...over });
  if (isUnreadable(idea)) throw new Error(idea.why);
  const { raw: _raw, ...fields } = idea;
  return {
    ...fields,
    version: 1,
    levels: levelsOf(idea),
    receivedAtMs: 0,
    arrivedBy: 'live',
    freshness: 'open',
    changes: [],
    revisionCount: 1,
    unread: true,
    marks: noMarks,
    receipt: { kind: 'pending' },
    hidden: false,
    ...more,
  };
}

/** 04:40 in New York: 57 min 59 s before the documented idea expires. */
const moment = { nowMs: Date.UTC(2026, 3, 22, 8, 40) };
beforeEach(() => writeAsIn('en-GB'));
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' });
const until = clock.format(Date.UTC(2026, 3, 22, 9, 37, 59));

test('a new idea can be acted on from its pop-up alone', () => {
  expect(wordNewIdea(view(), moment)).toEqual({
    title: 'AMD  Buy limit  289.38285',
    body: [
      'TP 291.21715 (0.63%)',
      'SL 285.71425 (1.27%)',
      'R:R 0.50 · 90% confidence · M5',
      `57 min left, until ${until}`,
    ].join('\n'),
  });
});

test('prices keep the digits that the server sent', () => {
  const idea = view({}, { entry: { value: 286.1, text: '286.10' } });
  expect(wordNewIdea(idea, moment).title).toBe('AMD  Buy limit  286.10');
});

test('what is unknown is left out, and never becomes 0', () => {
  const { idea_id } = documented;
  const idea = readIdea({ idea_id, INSTRUMENT: 'AMD', PRICE: 'soon', CONFIDENCE: 'high' });
  if (isUnreadable(idea)) throw new Error(idea.why);
  const bare = { ...view(), ...idea, levels: levelsOf(idea) };
  expect(wordNewIdea(bare, moment)).toEqual({ title: 'AMD  Side unknown', body: '' });
});

test('levels that contradict each other are said to, and give no percentages and no ratio', () => {
  const idea = view({ STOP_LOSS: 300 });
  expect(wordNewIdea(idea, moment).body.split('\n').slice(0, 3)).toEqual([
    'TP 291.21715',
    'SL 300',
    'Levels inconsistent · 90% confidence · M5',
  ]);
});

test('the description comes last, on one line and cut at a word', () => {
  const idea = view({ DESCRIPTION: `Calm before the open.\n${'Volume is light. '.repeat(20)}` });
  const lines = wordNewIdea(idea, moment).body.split('\n');
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toMatch(/^Calm before the open\. Volume is light\. .*(Volume|is|light\.)…$/);
  expect(lines.at(-1)?.length).toBeLessThanOrEqual(120);
});

test('an expired idea says when it expired instead of a time left', () => {
  const late = { ...moment, nowMs: Date.UTC(2026, 3, 22, 10, 0) };
  expect(wordNewIdea(view(), late).body).toContain(`expired at ${until}`);
});

test('a recovered idea says first how late it is', () => {
  const idea = view({}, { arrivedBy: 'recovery' });
  expect(wordNewIdea(idea, moment).body).toMatch(/^Recovered, 2 min late\n/);
});

test('a text of the server cannot add lines or turn the reading direction', () => {
  const idea = view({ INSTRUMENT: 'AMD\nBuy now\u202E', TIMEFRAME: 'M5\r\nfree money' });
  const { title, body } = wordNewIdea(idea, moment);
  expect(title).toBe('AMD Buy now  Buy limit  289.38285');
  expect(body.split('\n')).toHaveLength(4);
});

const updated = (changes: readonly FieldChange[]) =>
  wordUpdate({ kind: 'updated', idea: view(), changes }, moment);

test('an update names what changed, old → new, before anything else and only once', () => {
  const { title, body } = updated([
    { field: 'stopLoss', from: '285.10', to: '285.71425' },
    { field: 'orderType', from: 'BUY STOP', to: 'BUY LIMIT' },
    { field: 'description', from: 'calm', to: 'wild' },
  ]);
  expect(title).toBe('Updated: AMD  Buy limit  289.38285');
  expect(body.split('\n').slice(0, 4)).toEqual([
    'SL 285.10 → 285.71425 (1.27%)',
    'Order BUY STOP → BUY LIMIT',
    'TP 291.21715 (0.63%)',
    'R:R 0.50 · 90% confidence · M5',
  ]);
});

test('a changed expiry is told on the clock of this desk', () => {
  const { body } = updated([
    {
      field: 'expiry',
      from: '2026-04-22 05:37:59 EST',
      fromNumber: Date.UTC(2026, 3, 22, 9, 37, 59),
      to: 'when the market closes',
    },
  ]);
  expect(body.split('\n')[0]).toBe(`Expires ${until} → when the market closes`);
});

test('a level that came or went is a change too, and no number is made up for it', () => {
  const { body } = updated([{ field: 'takeProfit', from: null, to: '291.20' }]);
  expect(body.split('\n')[0]).toBe('TP – → 291.20 (0.63%)');
});

const item = (kind: 'new' | 'updated', idea: IdeaView) => ({ kind, idea, changes: [] });

test('a digest counts what there is and names the best', () => {
  const told = [...Array<'new'>(5).fill('new'), 'updated' as const, 'updated' as const];
  expect(
    wordDigest({ told: told.map((kind) => item(kind, view())), expiredCount: 0 }, moment),
  ).toEqual({ title: '7 ideas: 5 open, 2 updated', body: 'Top: AMD Buy limit 90%' });
});

test('a digest of recovered ideas counts the expired and says how late the rest is', () => {
  const told = [
    item('new', view({}, { arrivedBy: 'recovery' })),
    item('new', view({ LAST_UPDATE: '2026-04-22 04:20:00 EST' }, { arrivedBy: 'recovery' })),
  ];
  expect(wordDigest({ told, expiredCount: 3 }, moment)).toEqual({
    title: '5 ideas: 2 open, 3 expired meanwhile',
    body: 'Top: AMD Buy limit 90%\nRecovered, up to 20 min late',
  });
});

test('an idea whose expiry nobody knows is not counted as open', () => {
  const told = [item('new', view()), item('new', view({}, { freshness: 'unknown' }))];
  expect(wordDigest({ told, expiredCount: 0 }, moment).title).toBe(
    '2 ideas: 1 open, 1 with unknown expiry',
  );
});

test('whatever the server sends, a pop-up says nothing of its own about it, in lines of plain text', () => {
  // Without letters: whatever reads as "undefined" or "NaN" would be ours.
  const text = fc.string({
    unit: fc.constantFrom('\n', '\u2028', '\u202e', '\0', ' ', '%', '-', '.', '1', '0', '😀'),
    maxLength: 200,
  });
  const value = fc.oneof(text, fc.double(), fc.constantFrom(null, '100', '100.50', '-3', '90%'));
  const sent = fc.record(
    Object.fromEntries([...Object.keys(documented), 'DESCRIPTION'].map((name) => [name, value])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(sent, sent, fc.constantFrom('live', 'recovery'), (before, now, arrivedBy) => {
      const { idea_id } = documented;
      const ideas = [before, now].map((fields) => ideaWith({ ...documented, ...fields, idea_id }));
      const [was = ideaWith(), is = ideaWith()] = ideas;
      const idea = view({ ...now, idea_id }, { arrivedBy });
      const changes = changesBetween(was, is);
      for (const { title, body } of [
        wordNewIdea(idea, moment),
        wordUpdate({ kind: 'updated', idea, changes }, moment),
      ]) {
        expect(title).not.toBe('');
        expect(body === '' || !/^\s*$/m.test(body), 'no empty line').toBe(true);
        for (const line of [title, ...body.split('\n')]) {
          expect(line).not.toMatch(/undefined|NaN|Infinity|null/);
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        }
      }
    }),
  );
});
