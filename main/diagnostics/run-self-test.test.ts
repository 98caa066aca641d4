import type { Profile } from '../../preload/contract/profile.ts';
import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { selfTestSteps } from '../../preload/contract/self-test.ts';
import type { Rest } from '../feed/ports.ts';
import { runSelfTest, type SelfTestPorts } from './run-self-test.ts';

const startMs = 1_776_864_240_000;
const live = (lastHeardAtMs: number): FeedState => ({ kind: 'live', sinceMs: 0, lastHeardAtMs });
const profile: Profile = {
  accountName: null,
  validity: { kind: 'unlimited' },
  requestLimitPerMinute: null,
  filters: {},
};

const goodRest: Rest = {
  authenticate: () => Promise.resolve({ kind: 'ok', profile, serverDateMs: null }),
  probe: () => expect.unreachable(),
  history: () => Promise.resolve({ kind: 'ok', ideas: [], limit: 1, serverDateMs: null }),
};

/** A desk on which everything works and a ping is heard after a second, unless told otherwise. */
function rig(changed: Partial<SelfTestPorts> = {}) {
  let nowMs = startMs;
  const ports: SelfTestPorts = {
    rest: () => goodRest,
    feed: () => live(nowMs < startMs + 1_000 ? startMs - 500 : nowMs),
    isMisled: () => false,
    reconnect: () => expect.unreachable(),
    testAlert: () => Promise.resolve({ kind: 'shown' }),
    playSound: () => Promise.resolve('played'),
    wallMs: () => nowMs,
    after: (ms, run) => {
      nowMs += ms;
      queueMicrotask(run);
      return () => undefined;
    },
    ...changed,
  };
  return ports;
}

test('on a desk that works every step passes', async () => {
  expect(await runSelfTest(rig())).toEqual({ passed: selfTestSteps, failed: null });
});

test('without an account it ends at the code', async () => {
  expect(await runSelfTest(rig({ rest: () => null }))).toEqual({
    passed: [],
    failed: { step: 'code', why: { kind: 'signed-out' } },
  });
});

test.each(['authenticate', 'history'] as const)(
  "a call that fails (%s) is named with the server's reason",
  async (name) => {
    const why = { kind: 'http', status: 503, message: null } as const;
    const failing = { ...goodRest, [name]: () => Promise.resolve({ kind: 'failed', why }) };
    const report = await runSelfTest(rig({ rest: () => failing }));
    expect(report.failed).toEqual({
      step: name === 'history' ? 'history' : 'auth',
      why: { kind: 'dropped', why },
    });
  },
);

test('where somebody else answers in the place of HTI the code is not sent to them again', async () => {
  const why = { kind: 'not-hti', what: 'html' } as const;
  const rest: Rest = {
    ...goodRest,
    probe: () => Promise.resolve({ kind: 'failed', why }),
    authenticate: () => expect.unreachable(),
  };
  const report = await runSelfTest(rig({ rest: () => rest, isMisled: () => true }));
  expect(report).toEqual({
    passed: ['code'],
    failed: { step: 'auth', why: { kind: 'dropped', why } },
  });
});

test('a feed that waits is asked to reconnect, and passes once it is there', async () => {
  let asked = 0;
  const report = await runSelfTest(
    rig({
      feed: () =>
        asked === 0 ? { kind: 'offline', nextTryAtMs: 0, lastHeardAtMs: null } : live(Infinity),
      reconnect: () => {
        asked += 1;
      },
    }),
  );
  expect(asked).toBe(1);
  expect(report.failed).toBeNull();
});

test('a feed that does not come is told with the reason that it gives itself', async () => {
  const why = { kind: 'network', fault: 'refused' } as const;
  const report = await runSelfTest(
    rig({
      feed: () => ({ kind: 'reconnecting', attempt: 3, nextTryAtMs: 0, why, lastHeardAtMs: null }),
      reconnect: () => undefined,
    }),
  );
  expect(report).toEqual({
    passed: ['code', 'auth', 'history'],
    failed: { step: 'stream', why: { kind: 'dropped', why } },
  });
});

test('a stream that was heard only before the test does not pass for alive', async () => {
  const report = await runSelfTest(rig({ feed: () => live(startMs - 1) }));
  expect(report.failed).toEqual({ step: 'ping', why: { kind: 'silent', forMs: 40_000 } });
});

test.each([
  [{ kind: 'refused', why: 'no service' }, 'no service'],
  [{ kind: 'unconfirmed' }, null],
] as const)('a pop-up that is not seen (%o) fails', async (event, why) => {
  const report = await runSelfTest(rig({ testAlert: () => Promise.resolve(event) }));
  expect(report.failed).toEqual({ step: 'pop-up', why: { kind: 'refused', why } });
});

test.each([
  ['no-player', { kind: 'no-player' }],
  ['failed', { kind: 'refused', why: null }],
] as const)('silence instead of a sound (%s) fails', async (outcome, why) => {
  const report = await runSelfTest(rig({ playSound: () => Promise.resolve(outcome) }));
  expect(report.failed).toEqual({ step: 'sound', why });
});
