import { expect, test } from 'vitest';
import { describeRuntime } from './describe-runtime.ts';

test('the declared Electron is named with its full version', () => {
  expect(describeRuntime('45.6.0', '45.4.1')).toBe('Electron 45.6.0');
});

test('another major says that it only stands in', () => {
  expect(describeRuntime('25.1.1', '45.4.1')).toBe(
    'Electron 25.1.1 (stand-in for 45.x; development and tests only)',
  );
});

test('a shared first digit is not a shared major', () => {
  expect(describeRuntime('4.5.0', '45.4.1')).toContain('stand-in for 45.x');
});
