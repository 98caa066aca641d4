import { expect, test } from 'vitest';
import type { Profile } from '../contract/profile.ts';
import { accountFacts, profileFacts } from './describe-profile.ts';

const profile: Profile = {
  accountName: 'Desk 7',
  validity: { kind: 'unlimited' },
  requestLimitPerMinute: 60,
  filters: { asset_classes: [], sides: [] },
};
const told = (part: Partial<Profile>) =>
  Object.fromEntries(profileFacts({ ...profile, ...part }).map(({ name, lines }) => [name, lines]));

test('a profile without filters delivers every idea', () => {
  expect(told({})).toEqual({
    Valid: ['without end'],
    Limit: ['60 requests a minute'],
    Delivers: ['every idea'],
  });
});

test('each filter that restricts is told in words, with its values', () => {
  const filters = {
    asset_classes: ['US EQUITIES', 'FOREX'],
    timeframes: [],
    sides: ['Buy'],
    venue: ['X\u202EY'],
  };
  expect(told({ filters })['Delivers']).toEqual([
    'Asset classes: US EQUITIES, FOREX',
    'Sides: Buy',
    'venue: X Y',
  ]);
});

test('a long list ends in how many more there are', () => {
  const instruments = Array.from({ length: 40 }, (_, n) => `I${n}`);
  expect(told({ filters: { instruments } })['Delivers']?.[0]).toMatch(/I11 and 28 more$/);
});

test('what could not be read is said to be unknown, never to be unrestricted', () => {
  const odd = told({
    validity: { kind: 'unknown' },
    requestLimitPerMinute: null,
    filters: { sides: null },
  });
  expect(odd).toEqual({
    Valid: ['not known'],
    Limit: ['not known'],
    Delivers: ['Sides: not known'],
  });
  expect(told({ filters: null })['Delivers']).toEqual(['not known']);
});

test('an end that is understood is told with its year, any other as the server wrote it', () => {
  const atMs = new Date(2027, 3, 30, 12).getTime();
  expect(told({ validity: { kind: 'until', atMs, text: 'x' } })['Valid']?.[0]).toMatch(
    /^until Apr 30, 2027/,
  );
  expect(told({ validity: { kind: 'until', atMs: null, text: 'spring' } })['Valid']).toEqual([
    'until “spring”',
  ]);
});

test('an account whose code travels in clear says so as long as it runs', () => {
  const account = {
    kind: 'signed-in',
    baseUrl: 'http://hti.example',
    accountName: null,
    profile: null,
    inClear: 'accepted',
    codeKept: 'keyring',
    keyring: 'gnome_libsecret',
  } as const;
  expect(accountFacts(account)).toEqual([
    {
      name: 'Server',
      lines: ['http://hti.example', 'Not encrypted: your code travels in clear.'],
    },
    { name: 'Code', lines: ['encrypted by GNOME Keyring'] },
  ]);
  expect(accountFacts({ ...account, inClear: 'no' })[0]?.lines).toEqual(['http://hti.example']);
});
