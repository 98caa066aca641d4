import { expect, test } from 'vitest';
import { carrySettings } from './carry-settings.ts';
import { writePortableSettings, type PortableSettings } from './portable-settings.ts';
import { readSettings } from './read-settings.ts';

const text = writePortableSettings(readSettings({ theme: 'dark' }).values, [], []);

function rig(script: { file?: string | null; text?: string | null; agrees?: boolean }) {
  const applied: PortableSettings[] = [];
  const files = new Map<string, string>();
  const { file = '/chosen.json', text: read = text, agrees = true } = script;
  const carrier = carrySettings({
    write: () => text,
    apply: (settings) => applied.push(settings),
    chooseTarget: () => Promise.resolve(file),
    chooseSource: () => Promise.resolve(file),
    confirm: () => Promise.resolve(agrees),
    writeFile: (to, content) => {
      files.set(to, content);
      return Promise.resolve(null);
    },
    readFile: () => Promise.resolve(read),
  });
  return { carrier, applied, files };
}

test('settings are exported to the file that was chosen', async () => {
  const { carrier, files } = rig({});
  expect(await carrier.exportAll()).toEqual({ kind: 'done' });
  expect(files.get('/chosen.json')).toBe(text);
});

test('settings are imported once the user has seen what changes', async () => {
  const { carrier, applied } = rig({});
  expect(await carrier.importAll()).toEqual({ kind: 'done' });
  expect(applied).toMatchObject([{ values: { theme: 'dark' }, rules: [], quietHours: [] }]);
});

test.each([
  ['no file was chosen', { file: null }, 'cancelled'],
  ['the file cannot be read', { text: null }, 'not-readable'],
  ['the file is not of the app', { text: '{"theme":"dark"}' }, 'not-readable'],
  ['the user does not agree', { agrees: false }, 'cancelled'],
] as const)('nothing changes when %s', async (_name, script, kind) => {
  const { carrier, applied } = rig(script);
  expect(await carrier.importAll()).toEqual({ kind });
  expect(applied).toEqual([]);
});
