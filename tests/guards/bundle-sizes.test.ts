import { beforeAll, expect, test } from 'vitest';
import { bundle } from '../../build/bundle.ts';
import { type BundleSizes, isMainAscii, readBundleSizes, scriptsOfLists } from './bundle-sizes.ts';

const kB = 1_000;
let sizes: BundleSizes;

beforeAll(async () => {
  await bundle('release');
  sizes = readBundleSizes();
});

test('what main runs, with the updater that it loads later, is at most 250 kB after gzip', () => {
  expect(sizes.main).toBeLessThanOrEqual(250 * kB);
});

test('what the page loads to show its list is at most 38 kB after gzip, and with the settings 52 kB', () => {
  expect(sizes.list).toBeLessThanOrEqual(38 * kB);
  expect(sizes.page).toBeLessThanOrEqual(52 * kB);
});

test('in each language the list needs four scripts and no more, for each of which the first window waits', () => {
  expect(scriptsOfLists().map(({ size }) => size)).toEqual([4, 4]);
});

test('the preload script is a bridge and no more: at most 2 kB after gzip', () => {
  expect(sizes.preload).toBeLessThanOrEqual(2 * kB);
});

test('the script of main is plain ASCII: V8 would keep any other in two bytes a letter, for as long as it runs', () => {
  expect(isMainAscii()).toBe(true);
});
