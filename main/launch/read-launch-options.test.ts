import { expect, test } from 'vitest';
import { readLaunchOptions, readSecondLaunch, takeLaunchOptions } from './read-launch-options.ts';

const plain = {
  demo: false,
  demoWhenSignedOut: false,
  hidden: false,
  toggle: false,
  link: null,
  menu: null,
  version: false,
  baseUrl: null,
  apiCode: null,
  userData: null,
};

test('a plain start asks for nothing', () => {
  expect(readLaunchOptions(['/opt/hti-notifier'], {})).toEqual(plain);
});

test('each switch is understood on its own, among those of Chromium', () => {
  const argv = ['electron', '.', '--no-sandbox', '--demo', '--hidden', '--lang=de'];
  expect(readLaunchOptions(argv, {})).toEqual({ ...plain, demo: true, hidden: true });
  expect(readLaunchOptions(['--demo-when-signed-out'], {}).demoWhenSignedOut).toBe(true);
  expect(readLaunchOptions(['--version'], {}).version).toBe(true);
  expect(readSecondLaunch(['hti-notifier', '--toggle']).toggle).toBe(true);
  expect(readLaunchOptions(['--add-to-menu'], {}).menu).toBe('add');
  expect(readLaunchOptions(['--remove-from-menu'], {}).menu).toBe('remove');
});

test('the environment gives address, code and data folder, without the spaces around them', () => {
  const env = { HTI_BASE_URL: ' http://127.0.0.1:3500 ', HTI_USER_DATA: '/home/trader/data' };
  const options = readLaunchOptions([], env, 'hti-secret\n');
  expect(options.baseUrl).toBe('http://127.0.0.1:3500');
  expect(options.apiCode?.reveal()).toBe('hti-secret');
  expect(options.userData).toBe('/home/trader/data');
});

test('an empty variable counts as not set', () => {
  expect(readLaunchOptions([], { HTI_BASE_URL: '' }, '  ')).toEqual(plain);
});

test('the code is gone from the environment as soon as it is read', () => {
  const env: Record<string, string | undefined> = { HTI_API_CODE: 'hti-secret', PATH: '/bin' };
  expect(takeLaunchOptions([], env).apiCode?.reveal()).toBe('hti-secret');
  expect(env).toEqual({ PATH: '/bin' });
});

test('a link is followed, and signs nobody in', () => {
  const argv = ['hti-notifier', '--hidden', 'hti://idea/a'];
  expect(readSecondLaunch(argv)).toEqual({ ...plain, hidden: true, link: { ideaId: 'a' } });
  expect(readSecondLaunch(['hti://sign-in?code=x'])).toEqual({ ...plain, link: { ideaId: null } });
});

test('neither a code nor an address is taken from arguments', () => {
  const argv = ['HTI_API_CODE=stolen', '--api-code=stolen', '--base-url=http://evil.example'];
  expect(readSecondLaunch(argv)).toEqual(plain);
});

test('the options of a run do not print the code', () => {
  const options = readLaunchOptions([], {}, 'hti-secret');
  expect(JSON.stringify(options)).not.toContain('hti-secret');
});
