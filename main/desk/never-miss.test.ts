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

async function run(schedule: {
  readonly seed: number;
  readonly backlog: number;
  readonly historyCap: number;
  readonly historyOrder: HistoryOrder;
  readonly skewMs: number;
  readonly happenings: readonly Happening[];
}): Promise<void> {
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

test('whatever happens to server, network and app: nothing is lost silently, nothing is told twice', async () => {
  await assert(asyncProperty(schedules, run), { numRuns: 2_000 });
}, 300_000);
