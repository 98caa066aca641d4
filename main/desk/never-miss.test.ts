import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from '../../tests/sim/seeded-chance.ts';
import { checkAtEnd, checkNow } from './model/check-world.ts';
import { ModelApp } from './model/model-app.ts';
import { type HistoryOrder, ModelServer } from './model/model-server.ts';
import { type Happening, happen, schedules } from './model/schedule.ts';
import { VirtualTime } from './model/virtual-time.ts';
import type { World } from './model/world.ts';

/** All faults end; the feed has all the time it needs to recover. */
async function calmDown({ time, server, app }: World): Promise<void> {
  app.start();
  Object.assign(server.faults, {
    isDown: false,
    isPortal: false,
    historyFails: false,
    historyDelayMs: 5,
  });
  server.thaw();
  app.feed?.network(true);
  await time.pass(300_000);
}

interface Schedule {
  readonly seed: number;
  readonly backlog: number;
  readonly historyCap: number;
  readonly historyOrder: HistoryOrder;
  readonly skewMs: number;
  readonly happenings: readonly Happening[];
}

const calm: Schedule = {
  seed: 1,
  backlog: 0,
  historyCap: 2,
  historyOrder: 'updated',
  skewMs: 0,
  happenings: [],
};

async function run(schedule: Schedule): Promise<void> {
  const time = new VirtualTime();
  const server = new ModelServer(time, schedule.historyCap, schedule.historyOrder);
  for (let count = 0; count < schedule.backlog; count += 1) server.emit(60_000);
  await time.pass(1_000);
  const app = new ModelApp(time, server, seededChance(schedule.seed), schedule.skewMs);
  const world: World = { time, server, app, skewMs: schedule.skewMs, pendingSince: new Map() };
  time.beforeNext = () => checkNow(world);
  app.start();
  await time.pass(100);
  expect(app.state.kind).toBe('live');
  expect(app.told).toEqual([]);
  const wholeSinceMs = time.nowMs;

  for (const { what: happening, thenMs } of schedule.happenings) {
    happen(world, happening);
    await time.pass(thenMs);
  }
  await calmDown(world);
  checkAtEnd(world, wholeSinceMs);
}

test('a feed that is silent twice at its very start never looks live for it', async () => {
  await run({
    ...calm,
    happenings: [
      { what: { do: 'freeze' }, thenMs: 9_908 },
      { what: { do: 'thaw' }, thenMs: 3 },
      { what: { do: 'freeze' }, thenMs: 10_001 },
    ],
  });
});

test('whatever happens to server, network and app: nothing is lost silently, nothing is told twice', async () => {
  await assert(asyncProperty(schedules, run), { numRuns: 2_000 });
}, 300_000);
