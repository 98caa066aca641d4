import { assert, property, webPath, webUrl } from 'fast-check';
import { expect, test } from 'vitest';
import { pageUrl, resolveAppRequest } from './resolve-app-request.ts';

const names = new Set(['index.html', 'window.js', 'window.css', 'notes.txt']);
const get = (url: string) => resolveAppRequest('GET', url, names);

test('the files of the page are served with their type', () => {
  expect(get(pageUrl)).toEqual({ name: 'index.html', contentType: 'text/html; charset=utf-8' });
  expect(get('app://hti/window.js')?.contentType).toBe('text/javascript; charset=utf-8');
  expect(get('app://hti/window.css')?.contentType).toBe('text/css; charset=utf-8');
});

test.each([
  'app://hti/',
  'app://hti/other.js',
  'app://hti/notes.txt',
  'app://evil/index.html',
  'app://hti.evil/index.html',
  'app://hti@evil/index.html',
  'app://hti:1/index.html',
  'app://hti/../index.html',
  'app://hti/../../etc/passwd',
  'app://hti/%2e%2e/index.html',
  'app://hti/..%2findex.html',
  'app://hti/..\\index.html',
  'app://hti/index.html\0.js',
  'app://hti//index.html',
  'app://hti/index.html?x',
  'app://hti/index.html/',
  'http://hti/index.html',
  'file:///index.html',
  '',
])('%j is not served', (url) => {
  expect(get(url)).toBeNull();
});

test.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get'])('%s is not answered', (method) => {
  expect(resolveAppRequest(method, pageUrl, names)).toBeNull();
});

test('no other address on earth reaches a file', () => {
  assert(
    property(webUrl(), webPath(), (url, path) => {
      expect(get(url)).toBeNull();
      expect(get(`app://hti/${path}/index.html`)).toBeNull();
    }),
  );
});
