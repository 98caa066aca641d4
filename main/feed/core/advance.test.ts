import { expect, test } from 'vitest';
import type { DropReason } from '../../../preload/contract/feed-state.ts';
import {
  Play,
  authOk,
  authOkWithLimit,
  failed,
  historyOf,
  livePlay,
  openedPlay,
  refused,
} from './play.ts';

const ping = { kind: 'ping' } as const;

test('nothing is asked of any server while signed out', () => {
  const play = new Play();
  play.tell({ kind: 'reconnect-asked' });
  play.tell({ kind: 'resumed' });
  play.tell({ kind: 'network', online: false });
  play.tell({ kind: 'network', online: true });
  expect(play.effects).toEqual([]);
  expect(play.state).toEqual({ kind: 'signed-out' });
});

test('signing in authenticates, opens the stream, reads History on ready, and only then is live', () => {
  const play = new Play();
  const asked = play.tell({ kind: 'signed-in' }).map((effect) => effect.do);
  expect(asked).toContain('authenticate');
  expect(play.state.kind).toBe('connecting');

  expect(play.answerAuth(authOk).map((effect) => effect.do)).toContain('open-stream');
  expect(play.state.kind).toBe('connecting');

  expect(play.hear({ kind: 'ready' }).map((effect) => effect.do)).toContain('read-history');
  expect(play.state.kind).toBe('catching-up');

  const effects = play.answerHistory(historyOf({ idea_id: 'a' }));
  expect(effects).toContainEqual({ do: 'merge-history', ideas: [{ idea_id: 'a' }], limit: 50 });
  expect(play.state.kind).toBe('live');
});

test('live ideas are stored at once but held back until History is merged', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  expect(play.hear({ kind: 'idea', json: '{}' })).toEqual([
    { do: 'take-live', json: '{}', held: true },
  ]);
  play.answerHistory(historyOf());
  expect(play.hear({ kind: 'idea', json: '{}' })).toEqual([
    { do: 'take-live', json: '{}', held: false },
  ]);
});

test('what was held is told when the connection ends before History came', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  play.hear({ kind: 'idea', json: '{}' });
  const effects = play.stream({ kind: 'dropped', why: { kind: 'ended' } });
  expect(effects).toContainEqual({ do: 'release-held' });
});

test('a server time comes with how long it was under way, whichever answer tells it', () => {
  const play = new Play();
  play.tell({ kind: 'signed-in' });
  play.pass(900);
  const authenticated = play.answerAuth({ ...authOk, serverDateMs: 1 });
  expect(authenticated).toContainEqual({ do: 'learn-clock', serverMs: 1, tookMs: 900 });
  play.pass(40);
  expect(play.stream({ kind: 'server-date', atMs: 2 })).toEqual([
    { do: 'learn-clock', serverMs: 2, tookMs: 40 },
  ]);
  play.hear({ kind: 'ready' });
  play.pass(8_000);
  const caughtUp = play.answerHistory({ ...historyOf(), serverDateMs: 3 });
  expect(caughtUp).toContainEqual({ do: 'learn-clock', serverMs: 3, tookMs: 8_000 });
});

test('when History fails the feed is never called live, is asked again, and live ideas wait no longer', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  const effects = play.answerHistory(failed({ kind: 'http', status: 503, message: null }));
  expect(effects.map((effect) => effect.do)).toContain('release-held');
  expect(play.state).toEqual({
    kind: 'catching-up',
    why: { kind: 'http', status: 503, message: null },
  });
  expect(play.hear({ kind: 'idea', json: '{}' })).toEqual([
    { do: 'take-live', json: '{}', held: false },
  ]);
  play.pass(1_000);
  expect(play.all('read-history')).toHaveLength(2);
  play.answerHistory(historyOf());
  expect(play.state.kind).toBe('live');
});

test('a History call that takes over 10 s is given up, and its late answer is dropped', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  const late = play.session.lastTicket;
  for (let second = 0; second < 10; second += 1) {
    play.pass(1_000);
    play.hear(ping);
  }
  expect(play.state).toEqual({ kind: 'catching-up', why: { kind: 'timeout', of: 'history' } });
  const effects = play.tell({ kind: 'history-read', ticket: late, answer: historyOf() });
  expect(effects).toEqual([]);
  expect(play.state.kind).toBe('catching-up');
});

test('a stream that does not get ready within 10 s is given up, however many bytes drip', () => {
  const play = openedPlay();
  for (let second = 0; second < 10; second += 1) {
    play.stream({ kind: 'heard' });
    play.pass(1_000);
  }
  expect(play.state).toMatchObject({
    kind: 'reconnecting',
    attempt: 1,
    why: { kind: 'timeout', of: 'connect' },
  });
});

test('a network fault is retried for ever, ever more slowly, up to a minute', () => {
  const play = openedPlay();
  play.chance = 0.999;
  const waits: number[] = [];
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const before = play.monoMs;
    play.stream({ kind: 'dropped', why: refused });
    const state = play.state;
    expect(state).toMatchObject({ kind: 'reconnecting', attempt: attempt + 1 });
    const wait = state.kind === 'reconnecting' ? state.nextTryAtMs - play.wallMs : 0;
    waits.push(Math.round(wait / 1_000));
    play.pass(wait);
    expect(play.monoMs).toBe(before + wait);
  }
  expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(waits.at(-1)).toBe(60);
});

test('a wrong address is tried again at the longest distance from the first time on', () => {
  const play = openedPlay();
  play.chance = 0.5;
  const why = { kind: 'wrong-address', status: 404 } as const;
  play.stream({ kind: 'dropped', why });
  expect(play.state).toMatchObject({ kind: 'reconnecting', why });
  const before = play.all('open-stream').length;
  play.pass(39_999);
  expect(play.all('open-stream')).toHaveLength(before);
  play.pass(1);
  expect(play.all('open-stream')).toHaveLength(before + 1);
});

test('the back-off starts anew only after a connection was stable for 30 s', () => {
  const play = openedPlay();
  for (let round = 0; round < 3; round += 1) {
    play.hear({ kind: 'ready' });
    play.answerHistory(historyOf());
    play.stream({ kind: 'dropped', why: { kind: 'ended' } });
    play.pass(4_000);
    expect(play.session.phase.kind).toBe('opening');
  }
  expect(play.session.attempt).toBe(3);
  play.hear({ kind: 'ready' });
  play.answerHistory(historyOf());
  for (let beat = 0; beat < 15; beat += 1) {
    play.pass(2_000);
    play.hear(ping);
  }
  play.stream({ kind: 'dropped', why: { kind: 'ended' } });
  expect(play.session.attempt).toBe(1);
});

test('a wrong code halts: no retry by itself, but the user can always try again', () => {
  const play = new Play();
  play.tell({ kind: 'signed-in' });
  play.answerAuth(failed({ kind: 'http', status: 401, message: 'Invalid API code.' }));
  expect(play.state).toEqual({
    kind: 'halted',
    why: { kind: 'bad-code', message: 'Invalid API code.' },
    lastHeardAtMs: null,
  });
  play.pass(24 * 3_600_000);
  play.tell({ kind: 'resumed' });
  expect(play.all('authenticate')).toHaveLength(1);
  play.tell({ kind: 'reconnect-asked' });
  expect(play.all('authenticate')).toHaveLength(2);
});

test('an expired profile halts and is checked again at most every half an hour', () => {
  const play = livePlay();
  play.stream({ kind: 'dropped', why: { kind: 'http', status: 403, message: 'Expired.' } });
  expect(play.state).toMatchObject({ kind: 'halted', why: { kind: 'profile-expired' } });
  const before = play.all('authenticate').length;
  play.pass(30 * 60_000 - 1);
  expect(play.all('authenticate')).toHaveLength(before);
  play.pass(30 * 60_000 + 1);
  expect(play.all('authenticate')).toHaveLength(before + 1);
});

test('a server error event that says the code expired halts with the words of the server', () => {
  const play = livePlay();
  play.hear({ kind: 'server-error', message: 'API code expired on 2026-04-30.' });
  expect(play.state).toEqual({
    kind: 'halted',
    why: { kind: 'server-stop', message: 'API code expired on 2026-04-30.' },
    lastHeardAtMs: play.wallMs,
  });
});

test('any other server error event is retried, and the code is checked first', () => {
  const play = livePlay();
  play.hear({ kind: 'server-error', message: 'Server is restarting.' });
  expect(play.state).toMatchObject({
    kind: 'reconnecting',
    why: { kind: 'server-closed', message: 'Server is restarting.' },
  });
  const effects = play.all('authenticate').length;
  play.pass(1_000);
  expect(play.all('authenticate')).toHaveLength(effects + 1);
});

/** How long a live feed stays away after a 429, milliseconds. */
function waitAfter429(retryAfterMs: number | null): number {
  const play = livePlay();
  play.chance = 0;
  play.stream({ kind: 'dropped', why: { kind: 'rate-limited', retryAfterMs } });
  const { state } = play;
  return state.kind === 'reconnecting' ? state.nextTryAtMs - play.wallMs : -1;
}

test('after a 429 the server is left alone as long as it asked, else a minute, at most 15', () => {
  expect(waitAfter429(7_000)).toBe(7_000);
  expect(waitAfter429(null)).toBe(60_000);
  expect(waitAfter429(1e12)).toBe(15 * 60_000);
});

const noWait: DropReason = { kind: 'rate-limited', retryAfterMs: 0 };

test('a server that refuses again and again and asks for no wait is not hammered', () => {
  const play = livePlay();
  play.stream({ kind: 'dropped', why: noWait });
  for (let second = 0; second < 300; second += 1) {
    play.pass(1_000);
    if (play.session.phase.kind === 'opening') play.stream({ kind: 'dropped', why: noWait });
  }
  expect(play.all('open-stream').length).toBeLessThan(20);
});

test('nor is it when it refuses History so', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  play.answerHistory(failed(noWait));
  for (let second = 0; second < 300; second += 1) {
    play.pass(1_000);
    play.hear(ping);
    play.answerHistory(failed(noWait));
  }
  expect(play.all('read-history').length).toBeLessThan(20);
});

test('the requests of a minute stay within the limit of the profile, whatever happens', () => {
  const play = new Play();
  play.tell({ kind: 'signed-in' });
  play.answerAuth(authOkWithLimit(5));
  for (let push = 0; push < 100; push += 1) {
    play.tell({ kind: 'reconnect-asked' });
    play.pass(100);
  }
  const requests = play.all('authenticate').length + play.all('open-stream').length;
  expect(requests).toBeLessThanOrEqual(5);
  expect(play.state).toMatchObject({ kind: 'reconnecting', why: { kind: 'rate-limited' } });
  play.pass(60_000);
  expect(play.all('authenticate').length).toBeGreaterThan(requests - 1);
});

test('waking twice makes one new connection', () => {
  const play = livePlay();
  play.pass(8_000);
  play.tell({ kind: 'suspended' });
  expect(play.state).toEqual({ kind: 'paused', lastHeardAtMs: play.wallMs - 8_000 });
  const before = play.all('open-stream').length;
  play.tell({ kind: 'resumed' });
  play.pass(200);
  play.tell({ kind: 'resumed' });
  expect(play.all('open-stream')).toHaveLength(before + 1);
});

test('a computer that wakes without saying so is noticed by its running timers', () => {
  const play = livePlay();
  play.tell({ kind: 'suspended' });
  play.pass(30_000);
  expect(play.state.kind).toBe('connecting');
});

test('no network is a hint only: it is tried all the same, and sooner when the network returns', () => {
  const play = livePlay();
  play.tell({ kind: 'network', online: false });
  expect(play.state.kind).toBe('live');
  play.stream({ kind: 'dropped', why: refused });
  expect(play.state.kind).toBe('offline');
  const before = play.all('open-stream').length;
  play.pass(60_000);
  expect(play.all('open-stream').length).toBeGreaterThan(before);
  play.stream({ kind: 'dropped', why: refused });
  const waiting = play.all('open-stream').length;
  play.tell({ kind: 'network', online: true });
  expect(play.all('open-stream')).toHaveLength(waiting + 1);
});

test('events of an older stream and answers of an older account change nothing', () => {
  const play = livePlay();
  const oldStream = play.session.streamTicket ?? -1;
  const oldTicket = play.session.lastTicket;
  play.pass(8_000);
  play.tell({ kind: 'signed-in' });
  const { session } = play;
  play.tell({ kind: 'streamed', ticket: oldStream, event: { kind: 'idea', json: '{}' } });
  play.tell({ kind: 'streamed', ticket: oldStream, event: { kind: 'dropped', why: refused } });
  play.tell({ kind: 'history-read', ticket: oldTicket, answer: historyOf({}) });
  play.tell({ kind: 'authenticated', ticket: oldTicket, answer: authOk });
  expect(play.session).toBe(session);
});

test('every end of a connection breaks the continuity, so that the next recovery looks for a gap', () => {
  for (const end of ['dropped', 'suspended', 'reconnect-asked', 'silence'] as const) {
    const play = livePlay();
    play.effects.length = 0;
    play.pass(6_000);
    if (end === 'dropped') play.stream({ kind: 'dropped', why: refused });
    else if (end === 'silence') play.pass(10_000);
    else play.tell({ kind: end });
    expect(play.all('break-continuity').length, end).toBeGreaterThan(0);
  }
});

test('while the feed is down it stays known when it was last heard', () => {
  const play = livePlay();
  play.stream({ kind: 'heard' });
  const lastHeardAtMs = play.wallMs;
  play.pass(1_000);
  play.stream({ kind: 'dropped', why: { kind: 'network', fault: 'reset' } });
  expect(play.state).toMatchObject({ kind: 'reconnecting', lastHeardAtMs });
  play.tell({ kind: 'network', online: false });
  expect(play.state).toMatchObject({ kind: 'offline', lastHeardAtMs });
});

test('another poll interval opens an open stream anew at once, without asking for the code again', () => {
  const play = livePlay();
  const effects = play.tell({ kind: 'poll-changed', pollSeconds: 5 });
  expect(effects.map((effect) => effect.do)).toContain('open-stream');
  expect(effects.map((effect) => effect.do)).not.toContain('authenticate');
  expect(play.session.pollSeconds).toBe(5);
  expect(play.tell({ kind: 'poll-changed', pollSeconds: 5 })).toEqual([]);
});

test('another poll interval starts nothing while no stream is open', () => {
  const play = new Play();
  expect(play.tell({ kind: 'poll-changed', pollSeconds: 5 })).toEqual([]);
  play.tell({ kind: 'signed-in' });
  expect(play.session.pollSeconds).toBe(5);
});
