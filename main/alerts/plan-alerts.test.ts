import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { everyIdea } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { ideaView as idea } from './idea-view.fixture.ts';
import { type Batch, planAlerts } from './plan-alerts.ts';
import type { NewsItem } from './word-alert.ts';

const moment = { nowMs: Date.UTC(2026, 3, 22, 8, 40) };
const fresh = (id: string, over: Partial<IdeaView> = {}): NewsItem => ({
  kind: 'new',
  idea: idea(id, over),
  changes: [],
});
const stopMoved = [{ field: 'stopLoss', from: '1', to: '2' }] as const;
const reworded = [{ field: 'description', from: 'calm', to: 'wild' }] as const;

const plan = (news: readonly NewsItem[], over: Partial<Batch> = {}) =>
  planAlerts({ news, rules: [], silence: null, waited: false, ...over }, moment);

test('up to three live ideas pop up one by one', () => {
  const { popUps, silent } = plan([fresh('amd'), fresh('eurusd'), fresh('spy')]);
  expect(popUps.map(({ kind, ideaIds }) => [kind, ideaIds])).toEqual([
    ['idea', ['amd']],
    ['idea', ['eurusd']],
    ['idea', ['spy']],
  ]);
  expect(silent).toEqual([]);
});

test('four at once become one digest, the most confident first', () => {
  const { popUps } = plan([
    fresh('amd', { confidence: 60 }),
    fresh('eurusd'),
    fresh('spy', { confidence: 90 }),
    fresh('qqq', { confidence: 60, receivedAtMs: 1 }),
  ]);
  expect(popUps).toHaveLength(1);
  expect(popUps[0]).toMatchObject({ kind: 'digest', ideaIds: ['spy', 'qqq', 'amd', 'eurusd'] });
  expect(popUps[0]?.body).toContain('Top: SPY Buy 90%');
});

test('two ideas after an interruption become one digest, a single one does not', () => {
  const late = { arrivedBy: 'recovery' } as const;
  expect(plan([fresh('amd', late), fresh('spy', late)]).popUps.map((p) => p.kind)).toEqual([
    'digest',
  ]);
  expect(plan([fresh('amd', late)]).popUps.map((p) => p.kind)).toEqual(['idea']);
});

test('an update alerts when the trade changed and not when only the wording did', () => {
  const changed: NewsItem = { kind: 'updated', idea: idea('amd'), changes: stopMoved };
  const worded: NewsItem = { kind: 'updated', idea: idea('spy'), changes: reworded };
  const { popUps, silent } = plan([changed, worded]);
  expect(popUps.map(({ title }) => title)).toEqual(['Updated: AMD  Buy']);
  expect(silent).toEqual([{ receipt: { kind: 'not-material' }, ideaIds: ['spy'] }]);
});

test('a new idea and its update use the same key, so that the second replaces the first', () => {
  const update: NewsItem = { kind: 'updated', idea: idea('amd'), changes: stopMoved };
  expect(plan([update]).popUps[0]?.key).toBe(plan([fresh('amd')]).popUps[0]?.key);
});

test.each([
  ['the backlog of a first start', { arrivedBy: 'backlog' }, null, 'backlog'],
  ['an idea that was expired when it came', { freshness: 'expired' }, null, 'expired-on-arrival'],
  ['an idea during a pause', {}, 'paused', 'paused'],
  ['an idea in quiet hours', {}, 'quiet-hours', 'quiet-hours'],
  [
    'expired backlog during a pause',
    { arrivedBy: 'backlog', freshness: 'expired' },
    'paused',
    'backlog',
  ],
] as const)('%s stays silent, and the reason is kept', (_name, over, silence, kind) => {
  expect(plan([fresh('amd', over)], { silence })).toEqual({
    popUps: [],
    silent: [{ receipt: { kind }, ideaIds: ['amd'] }],
  });
});

const euro = { ...everyIdea, instruments: ['EUR*'] };
const noEuro = { id: 'r1', name: 'No euro', when: euro, verdict: 'silent' } as const;

test.each([
  ['silent', { kind: 'muted-by-rule', name: 'No euro' }],
  ['hide', { kind: 'hidden-by-rule', name: 'No euro' }],
] as const)('an idea that a rule makes %s says which rule it was', (verdict, receipt) => {
  const rules = [{ ...noEuro, verdict }];
  const { popUps, silent: kept } = plan([fresh('eurusd'), fresh('amd')], { rules });
  expect(popUps.map(({ ideaIds }) => ideaIds)).toEqual([['amd']]);
  expect(kept).toEqual([{ receipt, ideaIds: ['eurusd'] }]);
});

test('a rule can let updates alert and first versions not', () => {
  const rules = [{ ...noEuro, when: { ...euro, news: 'new' } } as const];
  const update: NewsItem = { kind: 'updated', idea: idea('eurusd'), changes: stopMoved };
  expect(plan([update], { rules }).popUps).toHaveLength(1);
  expect(plan([fresh('eurusd')], { rules }).popUps).toEqual([]);
});

test('during a pause a rule is the reason that is told: the brief leaves out what it silences', () => {
  const { silent: kept } = plan([fresh('eurusd')], { rules: [noEuro], silence: 'paused' });
  expect(kept[0]?.receipt.kind).toBe('muted-by-rule');
});

test('two ideas that had to wait for a burst to end become one digest', () => {
  expect(plan([fresh('amd'), fresh('spy')], { waited: true }).popUps).toHaveLength(1);
});

test('a single recovered idea says how many others expired meanwhile, a live one does not', () => {
  const late = { arrivedBy: 'recovery' } as const;
  const over = { freshness: 'expired' } as const;
  const { popUps } = plan([fresh('amd', late), fresh('old', { ...late, ...over })]);
  expect(popUps).toMatchObject([{ kind: 'idea', ideaIds: ['amd'] }]);
  expect(popUps[0]?.body.split('\n').at(-1)).toBe('1 other idea expired meanwhile');
  expect(plan([fresh('amd'), fresh('old', over)]).popUps[0]?.body).not.toContain('expired');
});

test('recovered ideas that expired meanwhile are counted in the digest, not named', () => {
  const late = { arrivedBy: 'recovery' } as const;
  const { popUps } = plan([
    fresh('amd', late),
    fresh('spy', late),
    fresh('old', { ...late, freshness: 'expired' }),
  ]);
  expect(popUps[0]?.title).toBe('3 ideas: 2 open, 1 expired meanwhile');
  expect(popUps[0]?.ideaIds).not.toContain('old');
});

test('every idea of a batch pops up exactly once or is silent for a reason, in few pop-ups', () => {
  const news = array(
    record<NewsItem>({
      kind: constantFrom('new', 'updated'),
      changes: constantFrom([], stopMoved, reworded),
      idea: record({
        arrivedBy: constantFrom('live', 'recovery', 'backlog'),
        freshness: constantFrom('open', 'expiring', 'expired', 'unknown'),
        confidence: constantFrom(null, 50, 90),
      } as const).map((over) => idea('x', over)),
    }),
    { maxLength: 12 },
  ).map((items) => items.map((item, at) => ({ ...item, idea: { ...item.idea, id: `i${at}` } })));
  assert(
    property(news, constantFrom(null, 'paused'), boolean(), (items, silence, waited) => {
      const { popUps, silent } = plan(items, { silence, waited });
      const settled = [...popUps.flatMap((p) => p.ideaIds), ...silent.flatMap((s) => s.ideaIds)];
      expect(settled.toSorted()).toEqual(items.map(({ idea: { id } }) => id).toSorted());
      expect(popUps.length).toBeLessThanOrEqual(3);
    }),
  );
});

const price = { value: 1.5, text: '1.50' };

test('a pop-up offers only what would do something', () => {
  const [all, named, levels] = plan([
    fresh('amd', { entry: price }),
    fresh('spy'),
    fresh('x', { instrument: null, stopLoss: price }),
  ]).popUps.map(({ actions }) => actions.map(({ label }) => label));
  expect(all).toEqual(['Copy levels', 'Mute AMD']);
  expect(named).toEqual(['Mute SPY']);
  expect(levels).toEqual(['Copy levels']);
});

test('a digest can only be opened', () => {
  const news = ['a', 'b', 'c', 'd'].map((id) => fresh(id, { entry: price }));
  expect(plan(news).popUps[0]?.actions).toEqual([]);
});
