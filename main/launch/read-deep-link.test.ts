import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDeepLink, readDeepLink } from './read-deep-link.ts';

test('a link to an idea names it, whatever characters its id has', () => {
  expect(readDeepLink('hti://idea/HTI-2026-0042')).toEqual({ ideaId: 'HTI-2026-0042' });
  const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 512 });
  fc.assert(
    fc.property(id, (ideaId) => {
      fc.pre(ideaId.length <= 512);
      expect(readDeepLink(`hti://idea/${encodeURIComponent(ideaId)}`)).toEqual({ ideaId });
    }),
  );
});

test.each([
  'hti:',
  'hti://idea',
  'hti://idea/',
  'hti://idea/a/b',
  'hti://idea/a?code=stolen',
  'hti://idea/a#b',
  'hti://idea/%E0%A4%A',
  'hti://settings/a',
  'hti://sign-in/?base=http://evil.example',
  `hti://idea/${'a'.repeat(513)}`,
])('a link that names no idea asks for the list: %s', (url) => {
  expect(readDeepLink(url)).toEqual({ ideaId: null });
});

test('whatever is sent, there is an id of bounded length in it or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl()), (rest) => {
      for (const url of [rest, `hti:${rest}`, `hti://idea/${rest}`]) {
        expect(readDeepLink(url).ideaId?.length ?? 0).toBeLessThanOrEqual(512);
      }
    }),
  );
});

test('the link stands anywhere among the arguments, in any case of its scheme', () => {
  const argv = ['/opt/HTI Notifier/hti-notifier', '--no-sandbox', 'HTI://idea/a'];
  expect(findDeepLink(argv)).toEqual({ ideaId: 'a' });
});

test('a start without a link is none by one: neither a path nor another scheme', () => {
  expect(
    findDeepLink(['/opt/hti:', '--hidden', 'https://hti.example/', 'xhti://idea/a']),
  ).toBeNull();
});
