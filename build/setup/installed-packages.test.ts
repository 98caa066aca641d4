import { expect, test } from 'vitest';
import { firstDifference, type LockFile } from './installed-packages.mjs';

const lock: LockFile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' },
    'node_modules/@esbuild/darwin-arm64': { version: '0.28.2', optional: true },
  },
};
const preact = { version: '11.2.0', integrity: 'sha512-a' };

test('a package of another platform need not be installed', () => {
  expect(firstDifference(lock, { packages: { 'node_modules/preact': preact } })).toBeNull();
});

test('a package that is not installed is a difference', () => {
  expect(firstDifference(lock, { packages: {} })).toBe('node_modules/preact is not installed');
});

test('another version is a difference', () => {
  const installed = { packages: { 'node_modules/preact': { ...preact, version: '10.0.0' } } };
  expect(firstDifference(lock, installed)).toBe('node_modules/preact is 10.0.0 instead of 11.2.0');
});

test('the same version with other contents is a difference', () => {
  const installed = { packages: { 'node_modules/preact': { ...preact, integrity: 'sha512-b' } } };
  expect(firstDifference(lock, installed)).toBe('node_modules/preact has other contents');
});

test('an optional package of another version is a difference', () => {
  const stale = { 'node_modules/@esbuild/darwin-arm64': { version: '0.1.0' } };
  const installed = { packages: { 'node_modules/preact': preact, ...stale } };
  expect(firstDifference(lock, installed)).not.toBeNull();
});

test('a package that the lock file no longer has is a difference', () => {
  const installed = { packages: { 'node_modules/preact': preact, 'node_modules/left': {} } };
  expect(firstDifference(lock, installed)).toBe('node_modules/left is not in package-lock.json');
});
