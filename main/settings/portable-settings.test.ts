import { anything, assert, json, oneof, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { everyIdea } from '../../preload/contract/alert-rules.ts';
import { readPortableSettings, writePortableSettings } from './portable-settings.ts';
import { readSettings } from './read-settings.ts';

const { values } = readSettings({
  baseUrl: 'http://hti.example',
  accountName: 'Desk 7',
  sealedCode: 'hti-secret',
  sealedBy: 'readable',
  clearAddresses: ['http://hti.example'],
  theme: 'dark',
  pollSeconds: 5,
});
const rules = [{ id: 'r', name: 'No euro', when: everyIdea, verdict: 'hide' }] as const;
const quietHours = [{ days: ['mon'], from: '22:00', to: '07:00' }] as const;
const written = writePortableSettings(values, rules, quietHours);
const changed = (part: object): string => JSON.stringify({ ...JSON.parse(written), ...part });

test('what is written is read as the same settings, rules and quiet hours', () => {
  const read = readPortableSettings(written);
  expect(read).toMatchObject({ values: { theme: 'dark', pollSeconds: 5 }, rules, quietHours });
});

test('nothing of the account is in the file, and nothing of one is taken from it', () => {
  for (const text of ['hti-secret', 'hti.example', 'Desk 7']) expect(written).not.toContain(text);
  const hostile = changed({
    settings: { theme: 'light', baseUrl: 'http://evil', sealedCode: 'x' },
  });
  expect(readPortableSettings(hostile)?.values).toEqual({ theme: 'light' });
});

test('what a file does not name stays as it is', () => {
  const bare = JSON.stringify({ format: 'hti-notifier-settings', version: 1 });
  expect(readPortableSettings(bare)).toEqual({ values: {}, rules: null, quietHours: null });
});

test.each([
  ['no JSON', 'theme=dark'],
  ['of another program', JSON.stringify({ theme: 'dark' })],
  ['of a later version', changed({ version: 2 })],
  ['with a bad value', changed({ settings: { theme: 'dark', pollSeconds: 0 } })],
  ['with a bad rule', changed({ rules: [...rules, { id: 'x' }] })],
  ['with two rules of one identity', changed({ rules: [rules[0], rules[0]] })],
  [
    'with bad quiet hours',
    changed({ quietHours: [{ days: ['mon'], from: '25:00', to: '07:00' }] }),
  ],
  ['with a list for settings', changed({ settings: [] })],
  ['far too large', `${written}${' '.repeat(1_000_000)}`],
])('a file that is %s is refused as a whole', (_name, text) => {
  expect(readPortableSettings(text)).toBeNull();
});

test('whatever a file holds, what is read from it can be kept as it is', () => {
  const near = record(
    { settings: anything(), rules: anything(), quietHours: anything() },
    { requiredKeys: [] },
  ).map((part) => changed(part));
  assert(
    property(oneof(string({ unit: 'binary' }), json(), near), (text) => {
      const read = readPortableSettings(text);
      if (read !== null) expect(readSettings({ ...read.values }).healed).toEqual([]);
    }),
  );
});
