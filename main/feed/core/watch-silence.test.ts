import { expect, test } from 'vitest';
import { type Play, failed, historyOf, livePlay, refused } from './play.ts';

const ping = { kind: 'ping' } as const;

test('silence beyond the limit makes the feed stale and opens a new stream at once', () => {
  const play = livePlay();
  play.pass(9_999);
  expect(play.state.kind).toBe('live');
  const opened = play.all('open-stream').length;
  play.pass(1);
  expect(play.state.kind).toBe('stale');
  expect(play.all('open-stream')).toHaveLength(opened + 1);
  expect(play.effects.map((effect) => effect.do)).toContain('hang-up');
});

test('any bytes keep the feed live, comments and half lines included', () => {
  const play = livePlay();
  for (let beat = 0; beat < 10; beat += 1) {
    play.pass(9_000);
    play.stream({ kind: 'heard' });
  }
  expect(play.state.kind).toBe('live');
});

test('the limit of silence follows the pings that the server really sends', () => {
  const play = livePlay();
  for (let beat = 0; beat < 5; beat += 1) {
    play.pass(8_000);
    play.hear(ping);
  }
  play.pass(23_999);
  expect(play.state.kind).toBe('live');
  play.pass(1);
  expect(play.state.kind).toBe('stale');
});

test('a stall makes no longer silence look normal, be it the first thing that is measured', () => {
  const play = livePlay();
  play.pass(9_900);
  play.hear(ping);
  play.pass(9_999);
  expect(play.state.kind).toBe('live');
  play.pass(1);
  expect(play.state.kind).toBe('stale');
});

test('a server that pings more slowly than our first guess is not reconnected for ever', () => {
  const play = livePlay();
  for (let minute = 0; minute < 10; minute += 1) {
    for (let beat = 0; beat < 2; beat += 1) {
      play.pass(30_000);
      if (play.state.kind === 'live') play.hear(ping);
      else {
        play.hear({ kind: 'ready' });
        play.answerHistory(historyOf());
      }
    }
  }
  const opened = play.all('open-stream').length;
  for (let beat = 0; beat < 10; beat += 1) {
    play.pass(30_000);
    play.hear(ping);
  }
  expect(play.all('open-stream')).toHaveLength(opened);
  expect(play.state.kind).toBe('live');
});

/** A session that waits longer than before, because its first connection was silent. */
function patientPlay(): Play {
  const play = livePlay();
  play.pass(10_000);
  play.hear({ kind: 'ready' });
  play.answerHistory(historyOf());
  return play;
}

test('patience with a server that may ping seldom does not make a silent feed look live', () => {
  const play = patientPlay();
  const opened = play.all('open-stream').length;
  const lastHeardAtMs = play.wallMs;
  play.pass(9_999);
  expect(play.state.kind).toBe('live');
  play.pass(1);
  expect(play.state).toEqual({ kind: 'stale', lastHeardAtMs, isReconnecting: false });
  play.pass(9_999);
  expect(play.all('open-stream')).toHaveLength(opened);
  play.pass(1);
  expect(play.state).toMatchObject({ kind: 'reconnecting', why: { kind: 'silent' } });
});

test('a doubtful feed is live again with its next bytes, and doubted anew as soon as any other', () => {
  for (const silentMs of [10_000, 10_001, 15_000, 19_999]) {
    const play = patientPlay();
    play.pass(silentMs);
    expect(play.state.kind).toBe('stale');
    play.stream({ kind: 'heard' });
    expect(play.state.kind).toBe('live');
    play.pass(9_999);
    expect(play.state.kind).toBe('live');
    play.pass(1);
    expect(play.state.kind).toBe('stale');
  }
});

test('History makes no feed live whose stream has been silent for too long', () => {
  const play = patientPlay();
  play.hear({ kind: 'ready' });
  play.pass(5_000);
  play.answerHistory(failed(refused));
  play.pass(6_000);
  play.answerHistory(historyOf());
  expect(play.state).toMatchObject({ kind: 'stale', isReconnecting: false });
  play.stream({ kind: 'heard' });
  expect(play.state.kind).toBe('live');
});
