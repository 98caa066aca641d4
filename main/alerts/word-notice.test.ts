import { expect, test } from 'vitest';
import { wordDown, wordHalted, wordValidity } from './word-notice.ts';

const nowMs = Date.UTC(2026, 3, 22, 8, 40);

test('a feed that is down says for how long and why, and nothing that would age', () => {
  const why = { kind: 'network', fault: 'refused' } as const;
  expect(
    wordDown(
      { kind: 'reconnecting', attempt: 4, nextTryAtMs: nowMs, why, lastHeardAtMs: null },
      61_000,
    ),
  ).toEqual({
    title: 'Feed down for 1 min',
    body: 'No new ideas arrive: nothing answers at the server address. The app keeps trying, and tells you what was missed.',
  });
});

test('a feed that is down for no known reason makes none up', () => {
  expect(wordDown({ kind: 'connecting' }, 60_000).body).toBe(
    'The app keeps trying, and tells you what was missed.',
  );
});

test('a halt says what happened, in the words of the server too, and what to do', () => {
  const why = { kind: 'bad-code', message: 'Invalid\nAPI code.' } as const;
  expect(wordHalted({ kind: 'halted', why, lastHeardAtMs: null }, nowMs)).toEqual({
    title: 'Stopped: the API code was refused',
    body: 'The server says “Invalid API code”. Check the code and enter it again.',
  });
});

const dayMs = 24 * 60 * 60_000;

test.each([
  [7 * dayMs, 'Your HTI profile ends in 7 days'],
  [2.5 * dayMs, 'Your HTI profile ends in 3 days'],
  [3_600_000, 'Your HTI profile ends within a day'],
])('%d ms before its end a profile: %s', (leftMs, title) => {
  expect(wordValidity({ atMs: nowMs + leftMs, text: '2026-04-30' }, nowMs)).toEqual({
    title,
    body: 'It is valid until 2026-04-30. Have it renewed to keep receiving ideas.',
  });
});
