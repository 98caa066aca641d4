import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { execOf, readDesktopEntry, writeDesktopEntry } from './desktop-entry.ts';

test('whatever a value holds, it stays the value of its key', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
      (text) => {
        // Spaces around a value do not belong to it.
        const value = text.trim();
        expect(readDesktopEntry(writeDesktopEntry({ Name: value, Exec: 'app' }))).toEqual(
          new Map([
            ['Name', value],
            ['Exec', 'app'],
          ]),
        );
      },
    ),
  );
});

test('only a line feed ends a value', () => {
  const keys = { Name: 'one\u2028two\u2029three\u0085four', Exec: 'app' };
  expect(readDesktopEntry(writeDesktopEntry(keys))).toEqual(new Map(Object.entries(keys)));
});

test('only the main group is read, and what is no entry has no keys', () => {
  const text = '[Desktop Entry]\nHidden = true\n\n[Desktop Action New]\nHidden=false\n';
  expect(readDesktopEntry(text)).toEqual(new Map([['Hidden', 'true']]));
  expect(readDesktopEntry('Hidden=true\n')).toEqual(new Map());
});

test('a command is started as it is, whatever its path holds', () => {
  expect(execOf(['/opt/HTI Notifier/app', '--hidden'])).toBe('"/opt/HTI Notifier/app" "--hidden"');
  expect(execOf([String.raw`/a"b$c\d%U`])).toBe(String.raw`"/a\"b\$c\\d%%U"`);
  // In the file itself the backslashes are escaped once more.
  expect(writeDesktopEntry({ Exec: execOf(['/a$b']) })).toContain(String.raw`Exec="/a\\$b"`);
});
