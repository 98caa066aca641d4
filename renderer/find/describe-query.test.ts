import { expect, test } from 'vitest';
import { describeQuery } from './describe-query.ts';
import { emptyQuery } from './query.ts';

test('the active filter is said in one line', () => {
  const query = { ...emptyQuery, text: ' amd ', sides: ['buy' as const], timeframes: ['M5'] };
  expect(describeQuery({ ...query, life: 'open', starred: true })).toBe(
    'Buy · M5 · Open · Starred · “amd”',
  );
  expect(describeQuery(emptyQuery)).toBe('');
});
