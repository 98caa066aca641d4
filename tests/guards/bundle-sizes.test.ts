import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';
import { type BundleSizes, isMainAscii, readBundleSizes } from './bundle-sizes.ts';

const kB = 1_000;
let sizes: BundleSizes;

beforeAll(async () => {
  await bundle('release');
  sizes = readBundleSizes();
});

test('what main runs, with the updater that it loads later, is at most 250 kB after gzip', () => {
  expect(sizes.main).toBeLessThanOrEqual(250 * kB);
});

test('the scripts of the page are at most 37 kB after gzip, and the words of a language 10 kB', () => {
  expect(sizes.page).toBeLessThanOrEqual(37 * kB);
  expect(sizes.words).toBeLessThanOrEqual(10 * kB);
  // A language that is not told from the scripts would count as both or neither.
  expect(sizes.words).toBeGreaterThan(5 * kB);
});

test('the preload script is a bridge and no more: at most 2 kB after gzip', () => {
  expect(sizes.preload).toBeLessThanOrEqual(2 * kB);
});

test('the script of main is plain ASCII: V8 would keep any other in two bytes a letter, for as long as it runs', () => {
  expect(isMainAscii()).toBe(true);
});
