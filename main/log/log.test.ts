import { expect, test } from 'vitest';
import { ApiCode } from '../vault/api-code.ts';
import { createLog } from './log.ts';
import { createRedactor } from './redactor.ts';

function logInto(lines: string[], code = 'k-42') {
  const redactor = createRedactor();
  redactor.hide(new ApiCode(code));
  return createLog({
    writeLine: (line) => lines.push(line),
    redactor,
    now: () => 1_776_864_240_000,
  });
}

test('a state change is one line: time, level, area, event, details', () => {
  const lines: string[] = [];
  logInto(lines).info('feed', 'reconnecting', { attempt: 2, why: 'the server closed' });
  expect(lines).toEqual([
    '2026-04-22T13:24:00.000Z info feed reconnecting attempt=2 why="the server closed"',
  ]);
});

test('an error is told by name and message, and the code in it is hidden', () => {
  const lines: string[] = [];
  logInto(lines).error('feed', 'failed', { error: new TypeError('bad URL ?api_code=k-42') });
  expect(lines[0]).toContain('error="TypeError: bad URL ?api_code=[api code]"');
});

test('a text cannot forge a second line, nor turn the direction of one', () => {
  const lines: string[] = [];
  logInto(lines).warn('feed', 'server-closed\n2026 info feed live', { message: 'a\r\nb\u001b[2J' });
  logInto(lines).error('window', 'fault', { text: 'a\u202E\u2066b\u2028c\u0085d' });
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Zl}|\p{Bidi_Control}/u);
});

test('whatever was thrown is told, also what cannot be written', () => {
  const lines: string[] = [];
  const circle: unknown[] = [];
  circle.push(circle);
  for (const error of [circle, 7n, undefined, Symbol('x'), null]) {
    logInto(lines).error('app', 'unhandled', { error });
  }
  expect(lines.map((line) => line.split(' ').at(-1))).toEqual([
    'error=unwritable',
    'error=unwritable',
    'error=undefined',
    'error=undefined',
    'error=null',
  ]);
});
