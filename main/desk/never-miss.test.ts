import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
} from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from '../../tests/sim/seeded-chance.ts';
import { ModelApp } from './model/model-app.ts';
import { EPOCH_MS, ModelServer, type Version } from './model/model-server.ts';
import { VirtualTime } from './model/virtual-time.ts';

/** One thing that happens, and how long until the next. */
interface Happening {
  readonly what: What;
  readonly thenMs: number;
}

type What =
  | { readonly do: 'emit'; readonly lifeMs: number }
  | { readonly do: 'burst'; readonly count: number }
  | { readonly do: 'update'; readonly back: number }
  | { readonly do: 'delay-history' | 'delay-stream'; readonly ms: number }
  | { readonly do: (typeof switches)[number] };

/** A switch named twice is thrown twice as often. */
const switches = [
  'drop',
  'drop',
  'freeze',
  'thaw',
  'server-down',
  'server-up',
  'server-up',
  'portal-up',
  'portal-gone',
  'portal-gone',
  'history-fails',
  'history-works',
  'crash',
  'reconnect',
  'suspend',
  'resume',
  'network-gone',
  'network-back',
] as const;

const LONGEST_STREAM_DELAY_MS = 50;

const what = oneof(
  {
    weight: 6,
    arbitrary: record({ do: constant('emit' as const), lifeMs: integer({ min: 1, max: 600_000 }) }),
  },
  {
    weight: 2,
    arbitrary: record({ do: constant('burst' as const), count: integer({ min: 2, max: 12 }) }),
  },
  {
    weight: 4,
    arbitrary: record({ do: constant('update' as const), back: integer({ min: 0, max: 9 }) }),
  },
  {
    weight: 1,
    arbitrary: record({
      do: constant('delay-history' as const),
      ms: integer({ min: 0, max: 12_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: record({
      do: constant('delay-stream' as const),
      ms: integer({ min: 0, max: LONGEST_STREAM_DELAY_MS }),
    }),
  },
  { weight: switches.length, arbitrary: record({ do: constantFrom(...switches) }) },
);
const schedules = record({
  seed: integer({ min: 1, max: 1_000_000 }),
  backlog: integer({ min: 0, max: 6 }),
  historyCap: integer({ min: 2, max: 8 }),
  happenings: array(
    record({
      what,
      thenMs: oneof(
        integer({ min: 0, max: 50 }),
        integer({ min: 0, max: 3_000 }),
        integer({ min: 0, max: 40_000 }),
      ),
    }),
    { maxLength: 40 },
  ),
});

interface World {
  readonly time: VirtualTime;
  readonly server: ModelServer;
  readonly app: ModelApp;
}

function happen({ server, app }: World, happening: What): void {
  switch (happening.do) {
    case 'emit':
      return server.emit(happening.lifeMs);
    case 'burst':
      for (let count = 0; count < happening.count; count += 1) server.emit(60_000 + count);
      return undefined;
    case 'update':
      return server.update(happening.back);
    case 'delay-history':
      server.faults.historyDelayMs = happening.ms;
      return undefined;
    case 'delay-stream':
      server.faults.streamDelayMs = happening.ms;
      return undefined;
    case 'drop':
      return server.drop();
    case 'freeze':
      return server.freeze();
    case 'thaw':
      return server.thaw();
    case 'server-down':
      server.faults.isDown = true;
      return server.drop();
    case 'server-up':
      server.faults.isDown = false;
      return undefined;
    case 'portal-up':
      server.faults.isPortal = true;
      return undefined;
    case 'portal-gone':
      server.faults.isPortal = false;
      return undefined;
    case 'history-fails':
      server.faults.historyFails = true;
      return undefined;
    case 'history-works':
      server.faults.historyFails = false;
      return undefined;
    case 'crash':
      app.crash();
      return app.start();
    case 'reconnect':
      return app.feed?.reconnectNow();
    case 'suspend':
      return app.feed?.suspended();
    case 'resume':
      return app.feed?.resumed();
    case 'network-gone':
      return app.feed?.network(false);
    case 'network-back':
      return app.feed?.network(true);
  }
}

/** A live feed that was silent for longer is a dead one that looks live. */
const SILENCE_LIMIT_MS = 10_000;

function checkNow({ time, app }: World): void {
  const { state } = app;
  if (state.kind !== 'live') return;
  expect(EPOCH_MS + time.nowMs - state.lastHeardAtMs).toBeLessThanOrEqual(SILENCE_LIMIT_MS);
}

/** All faults end; the feed has all the time it needs to recover. */
async function calmDown({ time, server, app }: World): Promise<void> {
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

function checkAtEnd({ server, app }: World, wholeSinceMs: number): void {
  expect(app.faults).toEqual([]);
  expect(app.state.kind).toBe('live');
  expect(app.book.pending()).toEqual([]);

  const told = app.popUps.flatMap(({ versions }) => versions);
  expect(told).toEqual([...new Set(told)]);
  expect(app.popUps.flatMap(({ expired }) => expired)).toEqual([]);

  const newest = new Map<string, Version>();
  for (const version of server.written) newest.set(version.id, version);
  const gaps = app.book.gaps();
  for (const version of newest.values()) {
    const atMs = EPOCH_MS + version.updatedMs;
    const stored = app.book.records().find(({ id }) => id === version.id);
    const isCurrent = stored?.current.idea.updated.atMs === atMs;
    const isDisclosed = gaps.some(
      ({ fromMs, toMs }) => fromMs - LONGEST_STREAM_DELAY_MS <= atMs && atMs <= toMs,
    );
    const wasBefore = version.updatedMs < wholeSinceMs;
    expect(isCurrent || isDisclosed || wasBefore, `${version.id} was lost silently`).toBe(true);
  }
}

async function run(schedule: {
  readonly seed: number;
  readonly backlog: number;
  readonly historyCap: number;
  readonly happenings: readonly Happening[];
}): Promise<void> {
  const time = new VirtualTime();
  const server = new ModelServer(time, schedule.historyCap);
  for (let count = 0; count < schedule.backlog; count += 1) server.emit(60_000);
  await time.pass(1_000);
  const app = new ModelApp(time, server, seededChance(schedule.seed));
  const world = { time, server, app };
  app.start();
  await time.pass(100);
  expect(app.state.kind).toBe('live');
  expect(app.popUps).toEqual([]);
  const wholeSinceMs = time.nowMs;

  for (const { what: happening, thenMs } of schedule.happenings) {
    happen(world, happening);
    for (let leftMs = thenMs; leftMs > 0; leftMs -= 5_000) {
      await time.pass(Math.min(5_000, leftMs));
      checkNow(world);
    }
  }
  await calmDown(world);
  checkAtEnd(world, wholeSinceMs);
}

test('whatever happens to server, network and app: nothing is lost silently, nothing is told twice', async () => {
  await assert(asyncProperty(schedules, run), { numRuns: 2_000 });
}, 300_000);
