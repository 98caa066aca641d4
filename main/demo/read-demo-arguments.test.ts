import { expect, test } from 'vitest';
import { readDemoArguments } from './read-demo-arguments.ts';

test('without arguments a demo that plays by itself is asked for', () => {
  expect(readDemoArguments([])).toEqual({ kind: 'run', control: false, options: { quiet: false } });
});

test('every option is read', () => {
  const line = '--port 3500 --code c --seed s --backlog 5 --quiet --control';
  expect(readDemoArguments(line.split(' '))).toEqual({
    kind: 'run',
    control: true,
    options: { port: 3500, code: 'c', seed: 's', backlog: 5, quiet: true },
  });
});

test.each([['--port', 'x'], ['--port', '65536'], ['--backlog', '-1'], ['--code', ''], ['--prot']])(
  '%s %s is told as wrong',
  (...args) => {
    expect(readDemoArguments(args)).toMatchObject({ kind: 'wrong' });
  },
);
