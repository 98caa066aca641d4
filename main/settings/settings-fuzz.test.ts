import { assert, integer, json, jsonValue, oneof, property, record, uint8Array } from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

// Outside Electron its package answers with the path of the binary, and would download one first.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= tmpdir();
const { openSettings } = await import('./open-settings.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-fuzz-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const defaults = readSettings({}).values;
const sound = JSON.stringify({ ...defaults, baseUrl: 'http://127.0.0.1:3500', later: [1] });

/** A file as the app writes it, of which one byte is another. */
const flipped = record({ at: integer({ min: 0, max: sound.length - 1 }), to: integer() }).map(
  ({ at, to }) => Buffer.from(sound).fill(to, at, at + 1),
);
const cut = integer({ min: 0, max: sound.length }).map((length) =>
  Buffer.from(sound.slice(0, length)),
);
const odd = record(
  Object.fromEntries(
    [...Object.keys(defaults), '__proto__', 'later'].map((name) => [
      name,
      jsonValue({ maxDepth: 2 }),
    ]),
  ),
  { requiredKeys: [] },
).map((values) => Buffer.from(JSON.stringify(values).slice(0, 3_000)));
const bytes = oneof(
  flipped,
  cut,
  odd,
  json().map((text) => Buffer.from(text)),
  uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
);

/** What the file says, where it says anything. */
function contentOf(file: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(file.toString('utf8'));
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? Object.fromEntries(Object.entries(parsed)) : null;
  } catch {
    return null;
  }
}

test('whatever bytes are in the settings file, the app opens it, keeps what is not its own, and writes again', () => {
  const path = join(folder, 'settings.json');
  const check = (file: Buffer): void => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(path, file);
    const content = contentOf(file);

    const { settings, setAsideAs, healed } = openSettings(folder, 0);
    expect(setAsideAs === null, 'it is set aside if it cannot be read').toBe(content !== null);
    if (setAsideAs !== null) expect(readFileSync(join(folder, setAsideAs))).toEqual(file);
    const isHealed = (name: string): boolean => healed.some((one) => one === name);
    for (const [name, value] of Object.entries(settings.values())) {
      const isTaken = Object.hasOwn(content ?? {}, name) && !isHealed(name);
      expect(value, name).toEqual(isTaken ? content?.[name] : Reflect.get(defaults, name));
    }

    expect(settings.set('pollSeconds', 3)).toEqual({ kind: 'stored' });
    expect(openSettings(folder, 0).settings.values()).toEqual({
      ...settings.values(),
      pollSeconds: 3,
    });
    const others = Object.entries(content ?? {}).filter(
      ([name]) => name !== 'pollSeconds' && !isHealed(name),
    );
    expect(contentOf(readFileSync(path))).toMatchObject(Object.fromEntries(others));
  };
  assert(property(bytes, check), { numRuns: 500 });
});
