import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Sounds } from '../../preload/contract/sounds.ts';
import { test as base } from '../harness/test.ts';

export { expect } from '../harness/test.ts';

export interface Ear {
  /** For the app: a PATH on which nothing plays sounds until `install`. */
  readonly env: { readonly PATH: string };
  /** Puts a program there that writes down what it is asked to play. */
  readonly install: () => void;
  readonly heard: () => readonly Heard[];
}

export interface Heard {
  /** Such as `rise.wav`. */
  readonly file: string;
  /** Milliseconds since the Unix epoch. */
  readonly atMs: number;
}

/** What the script that starts the app under test needs. */
const tools = ['bash', 'dirname', 'mkdir', 'tee'];

export const test = base.extend<{ readonly ear: Ear }>({
  // Playwright reads a fixture's needs from this pattern, even when there are none.
  // oxlint-disable-next-line no-empty-pattern
  ear: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-ear-'));
    for (const tool of tools) symlinkSync(join('/usr/bin', tool), join(folder, tool));
    const notes = join(folder, 'notes');
    await use({
      env: { PATH: folder },
      install: () => {
        const script = `#!/bin/sh\necho "$(/bin/date +%s%3N) $*" >> '${notes}'\n`;
        writeFileSync(join(folder, 'pw-play'), script);
        chmodSync(join(folder, 'pw-play'), 0o755);
      },
      heard: () => {
        if (!existsSync(notes)) return [];
        const lines = readFileSync(notes, 'utf8').trim().split('\n');
        return lines.map((line) => {
          const [atMs = '', path = ''] = line.split(/ (.*)/s);
          return { atMs: Number(atMs), file: path.split('/').at(-1) ?? '' };
        });
      },
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

export async function choose(page: Page, sounds: Sounds): Promise<void> {
  await page.evaluate((asked) => window.hti.call('sounds:save', asked), sounds);
}
