import { expect, test } from 'vitest';
import { installedNames, missingPackages, packagesFor } from './debian-packages.mjs';

const listing = `ii  xvfb xserver
ii  libasound2t64 libasound2 (= 1.2.11-1), libasound2-udeb
rc  dunst notification-daemon
un  openbox `;

test('a package counts as installed under its own name and under what it provides', () => {
  expect([...installedNames(listing)]).toEqual([
    'xvfb',
    'xserver',
    'libasound2t64',
    'libasound2',
    'libasound2-udeb',
  ]);
});

test('any of the names of a library will do', () => {
  const wanted = [['libasound2t64', 'libasound2'], ['dunst']];
  expect(missingPackages(wanted, new Set(['libasound2']))).toEqual([['dunst']]);
});

test('a real display needs no virtual one', () => {
  const names = packagesFor('app').flat();
  expect(names).toContain('libnss3');
  expect(names).not.toContain('xvfb');
});

test('the tests need all that the virtual desktop needs', () => {
  expect(packagesFor('tests')).toEqual(
    expect.arrayContaining([...packagesFor('app-on-virtual-desktop')]),
  );
});

test('the bench needs all that the tests need, and what the app is measured against', () => {
  const names = packagesFor('bench');
  expect(names).toEqual(expect.arrayContaining([...packagesFor('tests'), ['libnotify-bin']]));
});

test('the tools alone need nothing of the system', () => {
  expect(packagesFor('tools')).toEqual([]);
});
