import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { authOk, historyOf } from './core/play.ts';
import type { AuthAnswer, StreamEvent } from './ports.ts';
import { VirtualTime } from '../desk/model/virtual-time.ts';
import { type FeedPorts, runFeed, type Server } from './run-feed.ts';

const idle = () => undefined;
const away: AuthAnswer = { kind: 'failed', why: { kind: 'network', fault: 'refused' } };

/** A feed whose timers run by hand, on a server that is away. */
function rig() {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  const seen = { states: [] as FeedState['kind'][], faults: [] as string[], signIns: 0 };
  const broken = { clock: false };
  const ports: FeedPorts = {
    ideas: {
      takeLive: idle,
      mergeHistory: idle,
      releaseHeld: idle,
      breakContinuity: idle,
      noteOversized: idle,
    },
    clock: () => {
      if (broken.clock) throw new Error('no clock');
      return { monoMs: 0, wallMs: 0, chance: 0 };
    },
    after: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onState: ({ kind }) => seen.states.push(kind),
    onProfile: idle,
    onServerClock: idle,
    onFault: (where) => seen.faults.push(where),
  };
  const server: Server = {
    rest: {
      authenticate: () => {
        seen.signIns += 1;
        return Promise.resolve(away);
      },
      probe: () => expect.unreachable(),
      history: () => expect.unreachable(),
    },
    openStream: () => idle,
  };
  const feed = runFeed(ports, 2);
  const elapse = (): void => {
    const due = Array.from(timers);
    timers.clear();
    for (const { run } of due) run();
  };
  return { broken, elapse, feed, ports, seen, server };
}

test('a fault in the decision itself is reported, and the feed starts afresh a little later', () => {
  const { broken, elapse, feed, seen, server } = rig();
  feed.signIn(server);
  expect(seen.signIns).toBe(1);

  broken.clock = true;
  feed.reconnectNow();
  expect(seen.faults).toEqual(['step']);
  expect(feed.state().kind).toBe('connecting');
  expect(seen.signIns).toBe(1);

  broken.clock = false;
  elapse();
  expect(seen.signIns).toBe(2);
});

test('bytes alone, a comment for one, make a doubtful feed look live again', async () => {
  const time = new VirtualTime();
  const states: FeedState['kind'][] = [];
  const streams: ((event: StreamEvent) => void)[] = [];
  const { ports } = rig();
  const feed = runFeed(
    {
      ...ports,
      clock: () => ({ monoMs: time.nowMs, wallMs: time.nowMs, chance: 0 }),
      after: time.after,
      onState: ({ kind }) => states.push(kind),
    },
    2,
  );
  const hear = async (...events: StreamEvent[]): Promise<void> => {
    for (const event of [{ kind: 'heard' } as const, ...events]) streams.at(-1)?.(event);
    await time.pass(0);
  };
  feed.signIn({
    rest: {
      authenticate: () => Promise.resolve(authOk),
      probe: () => expect.unreachable(),
      history: () => Promise.resolve(historyOf()),
    },
    openStream: (listen) => {
      streams.push(listen);
      return idle;
    },
  });
  await time.pass(0);
  await hear({ kind: 'ready' });
  await time.pass(10_000);
  await hear({ kind: 'ready' });
  await time.pass(10_000);
  expect(feed.state()).toMatchObject({ kind: 'stale', isReconnecting: false });
  await hear();
  expect(states.at(-1)).toBe('live');
});

test('a feed that was signed out after its fault stays so', () => {
  const { broken, elapse, feed, seen, server } = rig();
  feed.signIn(server);
  broken.clock = true;
  feed.reconnectNow();
  broken.clock = false;
  feed.signOut();
  elapse();
  expect(seen.signIns).toBe(1);
  expect(feed.state().kind).toBe('signed-out');
});

test('a feed that a login page answers knows that it is misled', async () => {
  const { feed, server } = rig();
  const loginPage: AuthAnswer = { kind: 'failed', why: { kind: 'not-hti', what: 'html' } };
  expect(feed.isMisled()).toBe(false);
  feed.signIn({
    ...server,
    rest: { ...server.rest, authenticate: () => Promise.resolve(loginPage) },
  });
  await expect.poll(feed.isMisled).toBe(true);
  feed.signIn(server);
  expect(feed.isMisled()).toBe(false);
});
