import { expect, test } from 'vitest';
import { readProfile } from './read-profile.ts';

const documented = {
  account_name: 'Desk 7',
  api_code: 'CANARY-CODE',
  validity_type: 'date',
  valid_until: '2026-04-30T00:00:00Z',
  request_limit_per_minute: 60,
  filters: {
    asset_classes: ['US EQUITIES'],
    timeframes: [],
    instruments: ['AMD', 'NVDA'],
    prefixes: [],
    sides: [],
  },
  authenticated_at: '2026-04-22T13:24:00Z',
};

const asItIs = (text: string) => text;

test('a documented profile is read, and the code that it repeats is left behind', () => {
  const profile = readProfile(documented, asItIs);
  expect(profile).toEqual({
    accountName: 'Desk 7',
    validity: { kind: 'until', atMs: Date.UTC(2026, 3, 30), text: '2026-04-30T00:00:00Z' },
    requestLimitPerMinute: 60,
    filters: documented.filters,
  });
  expect(JSON.stringify(profile)).not.toContain('CANARY');
});

test('an unlimited profile has no end, whatever date stands beside it', () => {
  const unlimited = { ...documented, validity_type: 'unlimited' };
  expect(readProfile(unlimited, asItIs)?.validity).toEqual({ kind: 'unlimited' });
});

test('a profile that does not say how long it is valid is not taken for unlimited', () => {
  const silent = { ...documented, valid_until: null };
  expect(readProfile(silent, asItIs)?.validity).toEqual({ kind: 'unknown' });
});

test('a date without a time keeps its text and means the beginning of that day', () => {
  expect(readProfile({ ...documented, valid_until: '2026-04-30' }, asItIs)?.validity).toEqual({
    kind: 'until',
    atMs: Date.UTC(2026, 3, 30),
    text: '2026-04-30',
  });
  expect(readProfile({ ...documented, valid_until: '2026-02-30' }, asItIs)?.validity).toEqual({
    kind: 'until',
    atMs: null,
    text: '2026-02-30',
  });
});

test('a field that cannot be read costs only itself', () => {
  const odd = {
    account_name: 7,
    valid_until: {},
    request_limit_per_minute: 'sixty',
    filters: { sides: ['Buy', 7], timeframes: 'M5', prefixes: [] },
  };
  expect(readProfile(odd, asItIs)).toEqual({
    accountName: null,
    validity: { kind: 'unknown' },
    requestLimitPerMinute: null,
    filters: { sides: null, timeframes: null, prefixes: [] },
  });
  expect(readProfile({}, asItIs)).toEqual({
    accountName: null,
    validity: { kind: 'unknown' },
    requestLimitPerMinute: null,
    filters: null,
  });
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '60', null])(
  'a request limit of %s is none',
  (limit) => {
    const profile = readProfile({ ...documented, request_limit_per_minute: limit }, asItIs);
    expect(profile?.requestLimitPerMinute).toBeNull();
  },
);

test.each([null, undefined, 'profile', 7, [documented]])('%s is no profile', (raw) => {
  expect(readProfile(raw, asItIs)).toBeNull();
});

test('a code that the server repeats in any text is left behind', () => {
  const profile = readProfile(
    {
      account_name: 'Desk hti-secret',
      api_code: 'hti-secret',
      valid_until: 'hti-secret',
      filters: { 'hti-secret': ['x'], sides: ['hti-secret'] },
      authenticated_at: 'hti-secret',
    },
    (text) => text.replaceAll('hti-secret', '[api code]'),
  );
  expect(profile).not.toBeNull();
  expect(JSON.stringify(profile)).not.toContain('hti-secret');
});
