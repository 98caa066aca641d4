import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/project.ts';
import { appId, desktopEntry } from '../../main/launch/app-names.ts';
import { deepLinkScheme } from '../../main/launch/read-deep-link.ts';
import { readConfig } from './read-config.ts';

const config = await readConfig();
const manifest: { readonly desktopName: string; readonly version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

test('every installer’s configuration passes electron-builder’s own validation', () => {
  const targetsOf = (platform: 'linux' | 'mac' | 'win') => config[platform]?.target;
  const both = ['x64', 'arm64'];
  expect(targetsOf('linux')).toEqual([
    { target: 'AppImage', arch: both },
    { target: 'deb', arch: both },
    { target: 'rpm', arch: both },
    { target: 'tar.gz', arch: both },
  ]);
  expect(targetsOf('win')).toEqual([{ target: 'nsis', arch: both }]);
  expect(targetsOf('mac')).toEqual([
    { target: 'dmg', arch: 'universal' },
    { target: 'zip', arch: 'universal' },
  ]);
});

test('the installers register the names that the running app uses', () => {
  expect(config.appId).toBe(appId);
  expect(config.linux?.executableName).toBe(desktopEntry);
  expect(manifest.desktopName).toBe(`${desktopEntry}.desktop`);
  const metainfo = readFileSync(join(root, 'packaging', `${appId}.metainfo.xml`), 'utf8');
  expect(metainfo).toContain(`<id>${appId}</id>`);
  expect(metainfo).toContain(`<launchable type="desktop-id">${manifest.desktopName}</launchable>`);
});

test('software centres and the changelog are told of the version that is built', () => {
  const metainfo = readFileSync(join(root, 'packaging', `${appId}.metainfo.xml`), 'utf8');
  expect(metainfo).toContain(`<release version="${manifest.version}"`);
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(manifest.version);
});

test('links are registered under the scheme that the app reads, and the Windows registry is left as it was', () => {
  expect(config.protocols).toEqual([expect.objectContaining({ schemes: [deepLinkScheme] })]);
  const uninstall = readFileSync(join(root, String(config.nsis?.include)), 'utf8');
  expect(uninstall).toContain(`DeleteRegKey HKCU "Software\\Classes\\${deepLinkScheme}"`);
  // Launch at login, and the Task Manager's word on it.
  expect(uninstall.match(/DeleteRegValue HKCU ".*\\Run" "\$\{APP_ID\}"/g)).toHaveLength(2);
  expect(uninstall).toContain('${ifNot} ${isUpdated}');
});

test('Windows installs for the user alone, with the Start-menu shortcut that pop-ups need', () => {
  expect(config.nsis).toMatchObject({ perMachine: false, createStartMenuShortcut: true });
});

test('macOS runs it hardened and without an icon in the dock; only its JavaScript engine is let compile', () => {
  expect(config.mac).toMatchObject({ hardenedRuntime: true, extendInfo: { LSUIElement: true } });
  const entitlements = readFileSync(join(root, String(config.mac?.entitlements)), 'utf8');
  expect(entitlements.match(/com\.apple\.[\w.-]+/g)).toEqual(['com.apple.security.cs.allow-jit']);
});

test('every file that the configuration names is there', () => {
  const named = [
    config.linux?.icon,
    config.mac?.icon,
    config.mac?.entitlements,
    config.mac?.entitlementsInherit,
    config.win?.icon,
    config.nsis?.include,
    config.deb?.afterRemove,
    config.rpm?.afterRemove,
    ...[config.deb?.fpm, config.rpm?.fpm].flat().map((pair) => pair?.split('=', 1).join('')),
  ];
  for (const file of named) expect(existsSync(join(root, String(file))), String(file)).toBe(true);
});
