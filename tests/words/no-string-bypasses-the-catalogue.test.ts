import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/project.ts';
import { findLiterals } from './find-literals.ts';

const everywhere = globSync('{renderer,main}/**/*.{ts,tsx}', { cwd: root });

/** Where nothing is said to the user, or all of it is no language of ours. */
const silent = [
  /\.(test|fixture)\.tsx?$/,
  /^main\/words\//, // the catalogue itself
  /^main\/demo\//, // made-up ideas stand for a server's, which are English
  /^main\/desk\/model\//, // a test's world
  /^main\/(feed|ideas)\//, // reasons for the log; the user gets them by kind
  /^main\/xdg\//, // a file's format
  /^main\/(log|diagnostics)\//, // for support, which reads English
];

/** Texts that look like words for the user and are none. */
const noWords: Readonly<Record<string, string>> = {
  'HTI Notifier': 'the name that Electron is given',
  'hti-notifier ideas': 'the head of a file',
  'text/html; charset=utf-8': 'a header',
  'text/javascript; charset=utf-8': 'a header',
  'text/css; charset=utf-8': 'a header',
  '(New-Object System.Media.SoundPlayer $env:HTI_SOUND).PlaySync()': 'a program',
  '[api code]': 'what the code prints as',
  'unknown caller': 'for the log',
  'not in the contract': 'for the log',
  'too large': 'for the log',
  'not Electron': 'the runtime of unit tests',
  'Electron …': 'a name',
  'Electron … (stand-in for ….x; development and tests only)': 'only developers meet it',
};

test('no string that a user reads bypasses the catalogue', () => {
  const files = everywhere.filter((file) => !silent.some((pattern) => pattern.test(file)));
  expect(files.length).toBeGreaterThan(100);
  const bypasses = files.flatMap((file) =>
    findLiterals(readFileSync(join(root, file), 'utf8'), file.endsWith('x') ? 'tsx' : 'ts')
      .filter(({ text }) => !(text in noWords))
      .map(({ line, text }) => `${file}:${line} “${text}”`),
  );
  expect(bypasses).toEqual([]);
});
