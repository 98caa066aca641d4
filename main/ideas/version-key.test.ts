import { expect, test } from 'vitest';
import { documented, ideaWith } from './idea.fixture.ts';
import { versionKeyOf } from './version-key.ts';

const key = (fields: Readonly<Record<string, unknown>> = {}) => versionKeyOf(ideaWith(fields));

test('the same values spelled otherwise are the same version', () => {
  expect(key({ PRICE: '289.382850', STOP_LOSS: 285.71425, CONFIDENCE: '90 %' })).toBe(key());
  expect(key({ LAST_UPDATE: '2026-04-22T08:37:59Z', SIDE: ' BUY ' })).toBe(key());
});

test('fields that we do not know make no new version', () => {
  expect(key({ SCORE: 7, served_to: 'someone' })).toBe(key());
});

test.each([
  ['LAST_UPDATE', '2026-04-22 04:38:00 EST'],
  ['idea_id', 'another'],
  ['INSTRUMENT', 'NVDA'],
  ['SIDE', 'Sell'],
  ['OPEN_ORDER_TYPE', 'SELL LIMIT'],
  ['PRICE', '289.38286'],
  ['TAKE_PROFIT', undefined],
  ['STOP_LOSS', 'n/a'],
  ['EXPIRATION_TIME', '2026-04-22 05:38:00 EST'],
  ['CONFIDENCE', '91%'],
  ['ESTIMATED_PL', '-0.63%'],
  ['TIMEFRAME', 'M15'],
  ['ASSET_CLASS', 'ETFS'],
  ['PREFIX', 'HTI12'],
  ['CREATION_TIME', 'yesterday'],
  ['DESCRIPTION', `${documented.DESCRIPTION} Now.`],
])('another %s is another version', (field, value) => {
  expect(key({ [field]: value })).not.toBe(key());
});

test('ten thousand descriptions that differ in one letter have ten thousand keys', () => {
  const keys = Array.from({ length: 10_000 }, (_, n) => key({ DESCRIPTION: `note ${n}` }));
  expect(new Set(keys).size).toBe(10_000);
});
