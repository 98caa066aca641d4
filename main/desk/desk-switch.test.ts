import { expect, test } from 'vitest';
import type { IdeaDesk } from './idea-desk.ts';
import { createDeskSwitch } from './desk-switch.ts';

/** A desk that writes down what it is told. */
function recorder(): { readonly desk: IdeaDesk; readonly told: string[] } {
  const told: string[] = [];
  const desk: IdeaDesk = {
    takeLive: (json) => told.push(json),
    mergeHistory: () => told.push('History'),
    releaseHeld: () => undefined,
    breakContinuity: () => undefined,
    noteOversized: () => undefined,
    views: () => [],
    brief: () => false,
    viewOfId: () => null,
    glance: () => ({ lastIdeas: [], unreadCount: 0 }),
    detailOfId: () => null,
    gaps: () => [],
    unreadableCount: () => 0,
    markRead: () => undefined,
    mark: () => undefined,
    lastReceivedAtMs: () => null,
    clockHeard: () => undefined,
    close: () => {
      told.push('closed');
      return Promise.resolve();
    },
  };
  return { desk, told };
}

test('what arrives while the ideas are still being read from disk is told afterwards, in order', async () => {
  const { desk, told } = recorder();
  const { sink, enter } = createDeskSwitch(() => told.push('entered'));
  sink.takeLive('a', true);
  const entering = enter(Promise.resolve(desk));
  sink.takeLive('b', true);
  sink.mergeHistory([], 50);
  await entering;
  sink.takeLive('c', false);
  expect(told).toEqual(['a', 'b', 'History', 'entered', 'c']);
});

test('a desk that is ready too late, after another account was chosen, gets nothing', async () => {
  const late = recorder();
  const next = recorder();
  const desks = createDeskSwitch(() => undefined);
  const entering = desks.enter(Promise.resolve(late.desk));
  desks.sink.takeLive('of the old account', true);
  await desks.leave();
  await desks.enter(Promise.resolve(next.desk));
  await entering;
  desks.sink.takeLive('of the new account', true);
  expect(late.told).toEqual(['closed']);
  expect(next.told).toEqual(['of the new account']);
  expect(desks.current()).toBe(next.desk);
});
