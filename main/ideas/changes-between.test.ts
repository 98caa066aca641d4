import { expect, test } from 'vitest';
import { changesBetween, hasMaterialChange } from './changes-between.ts';
import { ideaWith } from './idea.fixture.ts';

const changes = (fields: Readonly<Record<string, unknown>>) =>
  changesBetween(ideaWith(), ideaWith(fields));

test('a changed price is told in the digits that were sent', () => {
  expect(changes({ PRICE: '289.50' })).toEqual([
    { field: 'entry', from: '289.38285', to: '289.50' },
  ]);
});

test('another spelling of the same value is no change', () => {
  const spelled = { STOP_LOSS: '285.714250', EXPIRATION_TIME: '2026-04-22T09:37:59Z' };
  expect(changes({ ...spelled, CONFIDENCE: '90 %' })).toEqual([]);
});

test('a value that can no longer be read is a change to unknown', () => {
  expect(changes({ SIDE: 'Hold', STOP_LOSS: 'n/a', EXPIRATION_TIME: null })).toEqual([
    { field: 'side', from: 'Buy', to: null },
    { field: 'stopLoss', from: '285.71425', to: null },
    {
      field: 'expiry',
      from: '2026-04-22 05:37:59 EST',
      fromNumber: Date.UTC(2026, 3, 22, 9, 37, 59),
      to: null,
    },
  ]);
});

test('a percentage and a time come with what they mean, for each desk to write', () => {
  const [expiry, confidence] = changes({
    EXPIRATION_TIME: '2026-04-22 06:00:00 EST',
    CONFIDENCE: '72.5 %',
  });
  expect(expiry?.toNumber).toBe(Date.UTC(2026, 3, 22, 10));
  expect(confidence).toEqual({
    field: 'confidence',
    from: '90%',
    fromNumber: 90,
    to: '72.5%',
    toNumber: 72.5,
  });
});

test.each([
  { SIDE: 'Sell' },
  { OPEN_ORDER_TYPE: 'SELL LIMIT' },
  { PRICE: '1' },
  { TAKE_PROFIT: '1' },
  { STOP_LOSS: '1' },
  { EXPIRATION_TIME: '2026-04-22 06:37:59 EST' },
])('it changes the trade: %j', (fields) => {
  expect(hasMaterialChange(changes(fields))).toBe(true);
});

test('new words, confidence and LAST_UPDATE do not change the trade', () => {
  const words = changes({
    DESCRIPTION: 'Calmer now.',
    CONFIDENCE: '80%',
    ESTIMATED_PL: '+0.7%',
    LAST_UPDATE: '2026-04-22 04:40:00 EST',
  });
  expect(words.map((change) => change.field)).toEqual([
    'confidence',
    'estimatedMove',
    'description',
  ]);
  expect(hasMaterialChange(words)).toBe(false);
});
