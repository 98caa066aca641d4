import { expect, test } from 'vitest';
import type { DropReason } from '../../../preload/contract/feed-state.ts';
import { type Play, authOk, failed, historyOf, livePlay, openedPlay, refused } from './play.ts';

const loginPage: DropReason = { kind: 'not-hti', what: 'html' };

const carriers: ReadonlySet<string> = new Set(['authenticate', 'open-stream', 'read-history']);

/** How many requests have carried the code so far. */
function codesSent(play: Play): number {
  const effects = play.effects.map((effect) => effect.do);
  return effects.filter((effect) => carriers.has(effect)).length;
}

/** A session whose stream was answered by somebody else, and whose first pause is over. */
function probingPlay(why: DropReason = loginPage): Play {
  const play = openedPlay();
  play.stream({ kind: 'dropped', why });
  play.pass(1_000);
  return play;
}

test('a login page in place of the feed gets the code once, however often it is tried again', () => {
  const play = probingPlay();
  const sent = codesSent(play);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    play.answerProbe(failed(loginPage));
    const { state } = play;
    expect(state).toMatchObject({ kind: 'reconnecting', why: loginPage });
    if (state.kind === 'reconnecting') play.pass(state.nextTryAtMs - play.wallMs);
  }
  play.tell({ kind: 'reconnect-asked' });
  play.answerProbe(failed(refused));
  play.tell({ kind: 'resumed' });
  expect(codesSent(play)).toBe(sent);
  expect(play.all('probe').length).toBeGreaterThan(20);
});

test('once a probe has found HTI the connection goes on as ever', () => {
  const play = probingPlay();
  expect(play.answerProbe({ kind: 'ok' }).map((effect) => effect.do)).toContain('open-stream');
  play.hear({ kind: 'ready' });
  play.answerHistory(historyOf());
  expect(play.state.kind).toBe('live');
  play.stream({ kind: 'dropped', why: refused });
  play.pass(1_000);
  expect(play.all('probe')).toHaveLength(1);
});

test('a refused redirect counts as somebody else, a cut line does not', () => {
  expect(probingPlay({ kind: 'redirected' }).all('probe')).toHaveLength(1);
  expect(probingPlay(refused).all('probe')).toHaveLength(0);
});

test('a login page in place of History keeps the stream open and the code at home', () => {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  play.answerHistory(failed(loginPage));
  const sent = codesSent(play);
  play.pass(1_000);
  play.answerProbe(failed(loginPage));
  expect(play.state).toEqual({ kind: 'catching-up', why: loginPage });
  play.hear({ kind: 'ping' });
  play.pass(2_000);
  expect(codesSent(play)).toBe(sent);

  play.answerProbe({ kind: 'ok' });
  play.answerHistory(historyOf());
  expect(play.state.kind).toBe('live');
  expect(play.all('open-stream')).toHaveLength(1);
});

test('a probe without an answer is given up after 10 s', () => {
  const play = probingPlay();
  play.pass(10_000);
  expect(play.state).toMatchObject({ why: { kind: 'timeout', of: 'connect' } });
});

test('the answer to an older probe changes nothing', () => {
  const play = probingPlay();
  const { lastTicket: ticket } = play.session;
  play.tell({ kind: 'reconnect-asked' });
  const { session } = play;
  play.tell({ kind: 'probed', ticket, answer: { kind: 'ok' } });
  expect(play.session).toBe(session);
  const live = livePlay();
  const before = live.session;
  live.tell({ kind: 'probed', ticket: before.lastTicket, answer: { kind: 'ok' } });
  expect(live.session).toBe(before);
});

test('another account starts without the suspicion', () => {
  const play = probingPlay();
  play.tell({ kind: 'signed-in' });
  expect(play.all('authenticate')).toHaveLength(2);
  play.answerAuth(authOk);
  expect(play.all('open-stream')).toHaveLength(2);
});
