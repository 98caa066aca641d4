import { array, constant, constantFrom, integer, oneof, record } from 'fast-check';
import type { Change, HistoryOrder } from './model-server.ts';
import type { World } from './world.ts';

/** One thing that happens, and how long until the next. */
export interface Happening {
  readonly what: What;
  readonly thenMs: number;
}

type What =
  | { readonly do: 'emit'; readonly lifeMs: number }
  | { readonly do: 'burst'; readonly count: number }
  | { readonly do: 'update'; readonly back: number; readonly change: Change }
  | { readonly do: 'repeat'; readonly back: number }
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
  'restart',
  'start',
  'reconnect',
  'suspend',
  'resume',
  'network-gone',
  'network-back',
] as const;

export const LONGEST_STREAM_DELAY_MS = 50;

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
    arbitrary: record({
      do: constant('update' as const),
      back: integer({ min: 0, max: 9 }),
      change: constantFrom('stop' as const, 'stop', 'wording', 'same-time'),
    }),
  },
  {
    weight: 3,
    arbitrary: record({ do: constant('repeat' as const), back: integer({ min: 0, max: 5 }) }),
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
/** Everything that can be drawn of a run. */
export const schedules = record({
  seed: integer({ min: 1, max: 1_000_000 }),
  backlog: integer({ min: 0, max: 6 }),
  historyCap: integer({ min: 2, max: 8 }),
  historyOrder: constantFrom<HistoryOrder>('updated', 'updated', 'created'),
  /** How far the computer's clock is ahead of the server's, ms. */
  skewMs: constantFrom(0, 0, 7_200_000, -7_200_000),
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

/** Makes it happen. */
export function happen({ server, app }: World, happening: What): void {
  switch (happening.do) {
    case 'emit':
      return server.emit(happening.lifeMs);
    case 'burst':
      for (let count = 0; count < happening.count; count += 1) server.emit(60_000 + count);
      return undefined;
    case 'update':
      return server.update(happening.back, happening.change);
    case 'repeat':
      return server.repeat(happening.back);
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
      return app.crash();
    case 'restart':
      app.crash();
      return app.start();
    case 'start':
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
