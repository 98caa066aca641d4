import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findInstallation, type InstallationClues } from './find-installation.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const source = { provider: 'github', owner: 'someone', repo: 'hti-notifier' } as const;
const note = 'owner: someone\nrepo: hti-notifier\nprovider: github\nupdaterCacheDirName: x\n';

interface Files {
  readonly 'app/package.json'?: string;
  readonly 'app/dev-app-update.yml'?: string;
  readonly 'resources/app-update.yml'?: string;
  readonly 'resources/package-type'?: string;
}

const packaged: Files = {
  'app/package.json': '{"updateKey":"a2V5"}',
  'resources/app-update.yml': note,
};

function find(files: Files, over: Partial<InstallationClues> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-installation-'));
  folders.push(folder);
  mkdirSync(join(folder, 'app'));
  mkdirSync(join(folder, 'resources'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return findInstallation({
    isPackaged: true,
    platform: 'linux',
    env: { APPIMAGE: join(folder, 'HTI-Notifier.AppImage'), APPDIR: '/tmp/.mount_HTI' },
    executable: '/tmp/.mount_HTI/hti-notifier',
    isFromStore: false,
    appFolder: join(folder, 'app'),
    resources: join(folder, 'resources'),
    ...over,
  });
}

test('an AppImage that may be replaced updates itself', () => {
  expect(find(packaged)).toMatchObject({ kind: 'updates-itself', source, key: 'a2V5' });
});

test.each(['darwin', 'win32'] as const)('on %s the system’s installer does it', (platform) => {
  expect(find(packaged, { platform })).toMatchObject({ kind: 'updates-itself', appImage: null });
});

test.each(['deb', 'rpm'] as const)('a copy from a %s package only tells', (type) => {
  const files = { ...packaged, 'resources/package-type': `${type}\n` };
  expect(find(files, { env: {} })).toMatchObject({ kind: 'tells', why: type, source });
});

test('a copy out of an archive, and one from a store, only tell', () => {
  expect(find(packaged, { env: {} })).toMatchObject({ kind: 'tells', why: 'archive' });
  expect(find(packaged, { isFromStore: true })).toMatchObject({ kind: 'tells', why: 'store' });
  expect(find(packaged, { env: { SNAP: '/snap/x' } })).toMatchObject({ why: 'store' });
  expect(find(packaged, { env: { FLATPAK_ID: 'x' } })).toMatchObject({ why: 'store' });
});

test('an AppImage in a folder that cannot be written only tells', () => {
  const env = { APPIMAGE: '/nowhere/HTI-Notifier.AppImage', APPDIR: '/tmp/.mount_HTI' };
  expect(find(packaged, { env })).toMatchObject({ kind: 'tells', why: 'read-only' });
});

test('a copy that was started out of another program’s AppImage leaves that one alone', () => {
  const executable = '/opt/HTI Notifier/hti-notifier';
  expect(find(packaged, { executable })).toMatchObject({ kind: 'tells', why: 'archive' });
  const deb = { ...packaged, 'resources/package-type': 'deb' };
  expect(find(deb, { executable })).toMatchObject({ kind: 'tells', why: 'deb' });
  const env = { APPIMAGE: '/tmp/Other.AppImage' };
  expect(find(packaged, { env })).toMatchObject({ kind: 'tells', why: 'archive' });
});

test.each([['{}'], ['{"updateKey":7}'], ['{"updateKey":""}'], ['null'], ['no JSON']])(
  'a build whose package.json is %s holds no key and only tells',
  (manifest) => {
    const files = { ...packaged, 'app/package.json': manifest };
    expect(find(files)).toMatchObject({ kind: 'tells', why: 'no-key', key: null });
  },
);

test('a build that was not told where its updates come from has none', () => {
  const { 'resources/app-update.yml': _, ...files } = packaged;
  expect(find(files)).toEqual({ kind: 'no-updates', why: 'no-source' });
});

test('a packaged app reads no note for development, and no address that is not encrypted', () => {
  const loopback = 'provider: generic\nurl: http://127.0.0.1:8080/\n';
  const nothing = { kind: 'no-updates', why: 'no-source' };
  expect(find({ 'app/dev-app-update.yml': note })).toEqual(nothing);
  expect(find({ ...packaged, 'resources/app-update.yml': loopback })).toEqual(nothing);
});

test('a development run has no updates unless its own folder says where from', () => {
  const development = { isPackaged: false };
  expect(find(packaged, development)).toEqual({ kind: 'no-updates', why: 'development' });
  const url = 'http://127.0.0.1:8080/';
  expect(
    find(
      { ...packaged, 'app/dev-app-update.yml': `provider: generic\nurl: ${url}\n` },
      development,
    ),
  ).toMatchObject({ kind: 'updates-itself', source: { provider: 'generic', url } });
});
