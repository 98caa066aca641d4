import { expect, test } from 'vitest';
import { readUpdateSource } from './read-update-source.ts';
import { originsOf, pageOf } from './update-source.ts';

const gitHub = { provider: 'github', owner: 'someone', repo: 'hti-notifier' } as const;

test('a GitHub repository is read as electron-builder notes it', () => {
  const text = 'owner: someone\nrepo: hti-notifier\nprovider: github\nupdaterCacheDirName: hti\n';
  expect(readUpdateSource(text, false)).toEqual(gitHub);
});

test('a server is read with its address', () => {
  expect(readUpdateSource('provider: generic\nurl: https://u.example/hti\n', false)).toEqual({
    provider: 'generic',
    url: 'https://u.example/hti',
  });
});

test.each([
  ['another provider', 'provider: s3\nbucket: b\n'],
  [
    'a server that is not GitHub itself',
    'provider: github\nowner: a\nrepo: b\nhost: ghe.example\n',
  ],
  ['an owner that is a path', 'provider: github\nowner: a/b\nrepo: c\n'],
  ['a repository that is missing', 'provider: github\nowner: a\n'],
  ['an address without encryption', 'provider: generic\nurl: http://u.example/\n'],
  ['an address of this computer', 'provider: generic\nurl: http://127.0.0.1:80/\n'],
  ['an address that is none', 'provider: generic\nurl: //\n'],
  ['a note without a place', 'updaterCacheDirName: hti-notifier-updater\n'],
  ['nothing', ''],
])('%s is no place for updates', (_name, text) => {
  expect(readUpdateSource(text, false)).toBeNull();
});

test('only a development run may take them from this computer, and from no other without encryption', () => {
  const url = 'http://127.0.0.1:80/';
  expect(readUpdateSource(`provider: generic\nurl: ${url}\n`, true)).not.toBeNull();
  expect(
    readUpdateSource('provider: generic\nurl: http://127.0.0.1.evil.example/\n', true),
  ).toBeNull();
});

test('the hosts that may be contacted are those of the source, all encrypted', () => {
  const origins = [...originsOf(gitHub)];
  expect(origins).toContain('https://github.com');
  expect(
    origins.every((origin) => /^https:\/\/(github|[\w-]+\.githubusercontent)\.com$/.test(origin)),
  ).toBe(true);
  const server = { provider: 'generic', url: 'https://u.example:8443/hti' } as const;
  expect([...originsOf(server)]).toEqual(['https://u.example:8443']);
});

test('the user is sent to where the newest version is', () => {
  expect(pageOf(gitHub)).toBe('https://github.com/someone/hti-notifier/releases/latest');
});
