import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { noMarks, type Receipt } from '../../preload/contract/idea-view.ts';
import { revisionWith } from '../ideas/idea.fixture.ts';
import type { IdeaRecord, Revision } from '../ideas/idea.ts';
import { ideaView } from './idea-view.fixture.ts';
import { planBrief, silencedSince } from './silence-brief.ts';

const nowMs = Date.UTC(2026, 3, 22, 8, 40);
const moment = { nowMs };
const expires = { atMs: nowMs + 24 * 60_000, text: '' };
const expired = { freshness: 'expired' } as const;

test('a brief counts what is open and what expired unseen, and names the best', () => {
  const brief = planBrief(
    [
      ideaView('spy', { confidence: 60 }),
      ideaView('amd', { confidence: 90, orderType: 'BUY LIMIT', expires }),
      ideaView('old', expired),
    ],
    moment,
  );
  expect(brief).toMatchObject({
    kind: 'digest',
    title: 'While pop-ups were off: 2 open, 1 expired unseen',
    body: 'AMD  Buy limit · 24 min left\nSPY  Buy',
    ideaIds: ['amd', 'spy'],
  });
});

test('a brief does not call an idea open whose expiry nobody knows', () => {
  const unknown = ideaView('btc', { freshness: 'unknown' });
  expect(planBrief([ideaView('spy'), unknown], moment)?.title).toBe(
    'While pop-ups were off: 1 open, 1 with unknown expiry',
  );
});

test('a brief names three and counts the rest', () => {
  const ideas = ['a', 'b', 'c', 'd', 'e'].map((id) => ideaView(id));
  expect(planBrief(ideas, moment)?.body.split('\n')).toEqual([
    'A  Buy',
    'B  Buy',
    'C  Buy',
    'and 2 more',
  ]);
});

test('a brief of expired ideas alone opens those', () => {
  expect(planBrief([ideaView('old', expired)], moment)).toMatchObject({
    title: 'While pop-ups were off: 1 expired unseen',
    body: '',
    ideaIds: ['old'],
  });
});

test('after a silence in which nothing came there is no brief', () => {
  expect(planBrief([], moment)).toBeNull();
});

test('a brief has every idea once, in its count or by name, and never names an expired one', () => {
  const freshness = constantFrom('open', 'expiring', 'expired', 'unknown');
  assert(
    property(
      array(record({ freshness, confidence: constantFrom(null, 50, 90) } as const)),
      (all) => {
        const ideas = all.map((over, at) => ideaView(`i${at}`, over));
        const brief = planBrief(ideas, moment);
        const open = ideas.filter((idea) => idea.freshness !== 'expired');
        const told = open.length > 0 ? open : ideas;
        expect(new Set(brief?.ideaIds ?? [])).toEqual(new Set(told.map(({ id }) => id)));
        const counts = [...(brief?.title.matchAll(/\d+/g) ?? [])].map(Number);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ideas.length);
      },
    ),
  );
});

const sinceMs = Date.UTC(2026, 3, 22, 8);
function recordOf(current: Revision, over: Partial<IdeaRecord> = {}): IdeaRecord {
  return {
    id: current.idea.id,
    current,
    others: [],
    firstReceivedAtMs: 0,
    unread: true,
    marks: noMarks,
    ...over,
  };
}
const received = (receipt: Receipt, receivedAtMs = sinceMs + 1) =>
  revisionWith(1, {}, { receipt, receivedAtMs });

test.each([
  ['an idea of the pause', recordOf(received({ kind: 'paused' })), true],
  ['an idea of the quiet hours', recordOf(received({ kind: 'quiet-hours' })), true],
  ['one of an earlier silence', recordOf(received({ kind: 'paused' }, sinceMs)), false],
  ['one that was read meanwhile', recordOf(received({ kind: 'paused' }), { unread: false }), false],
  ['one that a rule silenced', recordOf(received({ kind: 'muted-by-rule', name: 'R' })), false],
  ['one that popped up', recordOf(received({ kind: 'shown', atMs: 0 })), false],
  [
    'one whose last version only changed the wording',
    recordOf(received({ kind: 'not-material' }), { others: [received({ kind: 'paused' })] }),
    true,
  ],
])('%s: is it a matter for the brief? %#', (_name, one, expected) => {
  expect(silencedSince([one], sinceMs)).toEqual(expected ? [one] : []);
});
