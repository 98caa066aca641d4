import { expect, test } from 'vitest';
import { parseJsonWithDigits } from './parse-json-with-digits.ts';

test('prices keep the digits that the server sent', () => {
  const body = '{"ideas":[{"PRICE":286.10,"TAKE_PROFIT":1e2,"STOP_LOSS":-0.0,"OTHER":1.50}]}';
  expect(parseJsonWithDigits(body)).toEqual({
    kind: 'value',
    value: { ideas: [{ PRICE: '286.10', TAKE_PROFIT: '1e2', STOP_LOSS: '-0.0', OTHER: 1.5 }] },
  });
});

test('prices that are no numbers stay as they are', () => {
  expect(parseJsonWithDigits('{"PRICE":"286.10","STOP_LOSS":null,"TAKE_PROFIT":{"a":1}}')).toEqual({
    kind: 'value',
    value: { PRICE: '286.10', STOP_LOSS: null, TAKE_PROFIT: { a: 1 } },
  });
});

test.each(['', '{', 'NaN', '{"PRICE":NaN}', '[1,]', '\u0000', '<html>', '{"PRICE":01}'])(
  'garbage is unreadable: %j',
  (text) => {
    expect(parseJsonWithDigits(text)).toEqual({ kind: 'unreadable', why: 'bad JSON' });
  },
);

test('a hundred thousand nested arrays are unreadable, not a crash', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(parseJsonWithDigits(deep)).toEqual({ kind: 'unreadable', why: 'bad JSON' });
});

test('a field named __proto__ changes no prototype', () => {
  const parsed = parseJsonWithDigits('{"__proto__":{"PRICE":7}}');
  expect(parsed.kind === 'value' && Object.getPrototypeOf(parsed.value)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, 'PRICE')).toBe(false);
});
