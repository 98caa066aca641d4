import { expect, test } from 'vitest';
import { describeOutcome } from './describe-account.ts';

test('a connection that stands needs no words', () => {
  expect(describeOutcome({ kind: 'connected', account: { kind: 'demo' } })).toBeNull();
});

test('a refused code is told at the code, with the words of the server', () => {
  const why = { kind: 'bad-code', message: 'Invalid API code.' } as const;
  expect(describeOutcome({ kind: 'refused', why })).toEqual({
    about: 'code',
    text: 'The server refused this API code. “Invalid API code.”',
  });
});

test('a server that cannot be reached is told at its address', () => {
  const why = { kind: 'network', fault: 'refused' } as const;
  expect(describeOutcome({ kind: 'failed', why })).toEqual({
    about: 'server',
    text: 'Not connected: nothing answers at the server address.',
  });
});
