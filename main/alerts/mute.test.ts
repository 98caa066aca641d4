import { expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import { ideaView } from './idea-view.fixture.ts';
import { matchRule } from './match-rule.ts';
import { withMute } from './mute.ts';

const all: AlertRule = { id: 'all', name: 'All', when: everyIdea, verdict: 'alert' };
const amd = { kind: 'instrument', value: 'AMD' } as const;

test('a mute stands above all other rules and says its name', () => {
  const rules = withMute([all], amd) ?? [];
  expect(rules.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Mute AMD', 'silent'],
    ['All', 'alert'],
  ]);
});

test('a mute silences exactly what was meant', () => {
  const rules = withMute([], { kind: 'instrument', value: 'A*' }) ?? [];
  expect(matchRule(rules, ideaView('x', { instrument: 'A*' }), 'new')).not.toBeNull();
  expect(matchRule(rules, ideaView('x', { instrument: 'AMD' }), 'new')).toBeNull();
  const strategy = withMute([], { kind: 'prefix', value: 'HTI11' }) ?? [];
  expect(matchRule(strategy, ideaView('x', { prefix: 'HTI11' }), 'update')).not.toBeNull();
});

test('to mute twice brings the rule back to the top and adds none', () => {
  const once = withMute([], amd) ?? [];
  expect(withMute([all, ...once], amd)).toEqual([...once, all]);
});

test('where there are as many rules as there may be, a mute is not possible', () => {
  const full = Array.from({ length: 50 }, (_, id) => ({ ...all, id: `${id}` }));
  expect(withMute(full, amd)).toBeNull();
});
