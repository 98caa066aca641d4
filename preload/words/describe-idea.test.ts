import { expect, test } from 'vitest';
import { type IdeaView, noMarks } from '../contract/idea-view.ts';
import {
  changeTexts,
  describeIdea,
  describeInstrument,
  describeOrder,
  describeReceipt,
} from './describe-idea.ts';
import { writeAsIn } from './locale.ts';

const idea: IdeaView = {
  id: 'amd',
  version: 1,
  instrument: 'AMD',
  side: 'buy',
  orderType: 'BUY LIMIT',
  entry: { value: 289.3, text: '289.30' },
  takeProfit: { value: 291.2, text: '291.20' },
  stopLoss: null,
  levels: { kind: 'unknown' },
  confidence: 90,
  estimatedMove: null,
  timeframe: 'M5',
  assetClass: null,
  prefix: null,
  description: null,
  created: { atMs: null, text: '' },
  updated: { atMs: null, text: '' },
  expires: { atMs: null, text: '' },
  receivedAtMs: 0,
  arrivedBy: 'live',
  freshness: 'unknown',
  changes: [],
  revisionCount: 1,
  unread: false,
  marks: noMarks,
  receipt: { kind: 'pending' },
  hidden: false,
};

test('an idea is one sentence without what is unknown', () => {
  expect(describeIdea(idea)).toBe(
    'AMD, Buy limit, Entry 289.30, Take profit 291.20, Confidence 90%',
  );
});

test('levels that contradict each other are said', () => {
  expect(describeIdea({ ...idea, levels: { kind: 'inconsistent', why: 'prices' } })).toContain(
    'Levels inconsistent',
  );
});

test.each([
  ['buy', 'BUY LIMIT', 'Buy limit'],
  ['sell', 'SELL STOP LIMIT', 'Sell stop limit'],
  ['buy', 'SELL LIMIT', 'Buy · SELL LIMIT'],
  ['buy', 'MARKET', 'Buy · MARKET'],
  ['sell', null, 'Sell'],
  ['unknown', 'BUY LIMIT', 'Side unknown · BUY LIMIT'],
] as const)('side %s with order type %s is "%s"', (side, orderType, text) => {
  expect(describeOrder(side, orderType)).toBe(text);
});

test('an idea without a readable instrument has none made up', () => {
  expect(describeInstrument(null)).toBe('Unknown instrument');
  expect(describeInstrument(' \u202E ')).toBe('Unknown instrument');
});

test('a changed price keeps its digits and a missing one is a dash', () => {
  expect(changeTexts({ field: 'stopLoss', from: null, to: '286.10' }, 0)).toEqual({
    from: '–',
    to: '286.10',
  });
});

test('a changed side is told in our words', () => {
  expect(changeTexts({ field: 'side', from: 'buy', to: 'sell' }, 0)).toEqual({
    from: 'Buy',
    to: 'Sell',
  });
});

const noonMs = new Date(2026, 3, 22, 12).getTime();
const minuteMs = 60_000;
const changedTime = (fromNumber: number, toNumber: number) =>
  changeTexts({ field: 'expiry', from: 'then', to: 'later', fromNumber, toNumber }, noonMs);

test('a changed time is told on the clock of this desk', () => {
  writeAsIn('en-GB');
  expect(changedTime(noonMs, noonMs + 30 * minuteMs)).toEqual({ from: '12:00', to: '12:30' });
  expect(changedTime(noonMs, noonMs + 24 * 60 * minuteMs).to).toBe('23 Apr, 12:00');
});

test('two times within one minute are told to the second', () => {
  writeAsIn('en-GB');
  expect(changedTime(noonMs, noonMs + 20_000)).toEqual({
    from: '22 Apr 2026, 12:00:00',
    to: '22 Apr 2026, 12:00:20',
  });
});

test('a changed percentage is written as the language does, and in full where that is alike', () => {
  writeAsIn('es');
  const change = { field: 'confidence', from: '72.5%', to: '72.501%', fromNumber: 72.5 } as const;
  expect(changeTexts({ ...change, toNumber: 80 }, 0).from).toBe('72,5\u00A0%');
  expect(changeTexts({ ...change, toNumber: 72.501 }, 0)).toEqual({ from: '72.5%', to: '72.501%' });
});

test('a receipt says why there was no pop-up', () => {
  expect(describeReceipt({ kind: 'paused' }, 0)).toBe('not shown: pop-ups were paused');
  // The confidence, say, may have fallen.
  expect(describeReceipt({ kind: 'not-material' }, 0)).toBe(
    'not shown: levels, side, order type and expiry stayed the same',
  );
  expect(describeReceipt({ kind: 'refused', why: 'no\nservice' }, 0)).toBe(
    'refused by the system: no service',
  );
});
