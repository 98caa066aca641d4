import { expect, test } from 'vitest';
import type { DropReason } from '../contract/feed-state.ts';
import { describeDrop } from './describe-drop.ts';

const reasons: readonly (readonly [DropReason, string])[] = [
  [{ kind: 'ended' }, 'the server ended the stream'],
  [{ kind: 'network', fault: 'dns' }, 'the server’s name was not found'],
  [{ kind: 'network', fault: 'unreachable' }, 'the server cannot be reached'],
  [{ kind: 'timeout', of: 'history' }, 'History did not answer in time'],
  [{ kind: 'silent', forMs: 14_000 }, 'no data for 14 s'],
  [{ kind: 'http', status: 503, message: null }, 'the server answered with error 503'],
  [
    { kind: 'http', status: 503, message: 'Back\nsoon' },
    'the server answered with error 503: “Back soon”',
  ],
  [{ kind: 'rate-limited', retryAfterMs: null }, 'the request limit is reached'],
  [
    { kind: 'rate-limited', retryAfterMs: 30_000 },
    'the request limit is reached; the server asks to wait 30 s',
  ],
  [
    { kind: 'wrong-address', status: 404 },
    'the server address looks wrong: no HTI feed is there (error 404)',
  ],
  [{ kind: 'redirected' }, 'the server points elsewhere, where your code must not go'],
  [{ kind: 'not-hti', what: 'html' }, 'a web page answered instead of the feed'],
  [{ kind: 'server-closed', message: '' }, 'the server closed the stream'],
  [{ kind: 'renewed' }, 'the connection is being renewed'],
];

test.each(reasons)('%o is "%s"', (reason, text) => {
  expect(describeDrop(reason)).toBe(text);
});
