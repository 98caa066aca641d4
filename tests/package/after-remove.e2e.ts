import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/project.ts';
import { expect, test } from '../harness/test.ts';

const template = readFileSync(join(root, 'packaging', 'after-remove.sh'), 'utf8');
/** As electron-builder fills it in. */
const script = template
  .replaceAll('${executable}', 'hti-notifier')
  .replaceAll('${sanitizedProductName}', 'HTI Notifier');

// deb's word and rpm's number for each.
for (const [how, argument, isGone] of [
  ['removed (deb)', 'remove', true],
  ['removed (rpm)', '0', true],
  ['updated (deb)', 'upgrade', false],
  ['updated (rpm)', '1', false],
] as const) {
  // oxlint-disable-next-line no-empty-pattern
  test(`launch at login of every user goes only with the package itself: ${how}`, ({}, testInfo) => {
    const homes = ['ada', 'grace hopper'].map((name) => testInfo.outputPath('home', name));
    const entries = homes.map((home) => join(home, '.config', 'autostart', 'hti-notifier.desktop'));
    for (const entry of entries) {
      mkdirSync(join(entry, '..'), { recursive: true });
      writeFileSync(entry, '');
    }
    const tools = testInfo.outputPath('tools');
    const alternatives = testInfo.outputPath('alternatives');
    mkdirSync(tools);
    const write = (name: string, lines: readonly string[]): string => {
      const file = join(tools, name);
      writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
      return file;
    };
    write(
      'getent',
      homes.map((home) => `echo 'user:x:1000:1000::${home}:/bin/sh'`),
    );
    write('update-alternatives', [`echo "$@" > '${alternatives}'`]);

    const env = { ...process.env, PATH: `${tools}:${process.env['PATH'] ?? ''}` };
    const file = testInfo.outputPath('after-remove.sh');
    writeFileSync(file, script);
    execFileSync('bash', [file, argument], { env, stdio: 'pipe' });
    expect(entries.map((entry) => existsSync(entry))).toEqual([!isGone, !isGone]);
    expect(existsSync(alternatives)).toBe(isGone);
  });
}
