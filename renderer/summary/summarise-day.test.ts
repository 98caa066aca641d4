import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { summariseDay } from './summarise-day.ts';

function ideaAt(hour: number, over: Parameters<typeof scriptedIdea>[0]) {
  const atMs = new Date(2026, 3, 22, hour, 30).getTime();
  return scriptedIdea({ ...over, created: { atMs, text: '' }, receivedAtMs: atMs });
}

test('a day is counted by side, by strategy and by the hours of this desk', () => {
  const summary = summariseDay([
    ideaAt(9, { id: 'a', side: 'buy', prefix: 'HTI12' }),
    ideaAt(9, { id: 'b', side: 'sell', prefix: 'HTI11' }),
    ideaAt(15, { id: 'c', side: 'buy', prefix: 'HTI11' }),
    ideaAt(15, { id: 'd', side: 'unknown', prefix: null }),
  ]);
  expect(summary).toMatchObject({ count: 4, buys: 2, sells: 1 });
  expect(summary.byPrefix).toEqual([
    { prefix: 'HTI11', count: 2 },
    { prefix: 'HTI12', count: 1 },
  ]);
  expect(summary.perHour).toHaveLength(24);
  expect([summary.perHour[9], summary.perHour[10], summary.perHour[15]]).toEqual([2, 0, 2]);
});

test('a day without ideas is all zeros', () => {
  const { count, byPrefix, perHour } = summariseDay([]);
  expect([count, byPrefix.length, Math.max(...perHour)]).toEqual([0, 0, 0]);
});
