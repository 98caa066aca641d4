import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDesktopEntry } from './desktop-entry.ts';
import { addToMenu, removeFromMenu } from './menu-entry.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'menu-entry-'));
  writeFileSync(join(folder, 'icon.png'), 'picture');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const filesIn = (data: string): readonly string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    // The desktop's own cache of all entries.
    .filter((found) => found.isFile() && found.name !== 'mimeinfo.cache')
    .map(({ name }) => name);

test('the menu gets an entry with its icon, which opens links with this program', () => {
  const data = join(folder, 'data');
  addToMenu(data, ['/home/trader/My Apps/hti-notifier'], join(folder, 'icon.png'));
  const entry = readFileSync(join(data, 'applications', 'hti-notifier.desktop'), 'utf8');
  expect(readDesktopEntry(entry).get('Exec')).toBe('"/home/trader/My Apps/hti-notifier" %U');
  expect(readDesktopEntry(entry).get('MimeType')).toBe('x-scheme-handler/hti;');
  expect(filesIn(data)).toEqual(
    expect.arrayContaining(['hti-notifier.desktop', 'hti-notifier.png']),
  );

  removeFromMenu(data);
  expect(filesIn(data)).toEqual([]);
  removeFromMenu(data);
});
