import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { plainNotes } from './plain-notes.ts';

test('the notes of a GitHub release read as text', () => {
  const html =
    '<h2>What&#39;s new</h2>\n<ul>\n<li>Faster &amp; <strong>calmer</strong></li>\n<li>\n<p>Less &lt;noise&gt;</p></li>\n</ul><p>See <a href="https://evil.example">this</a>.</p>';
  expect(plainNotes(html)).toBe("What's new\n\n• Faster & calmer\n\n• Less <noise>\n\nSee this.");
});

test('scripts and styles are gone with what is in them', () => {
  expect(plainNotes('<script>alert(1)</script>a<style>b{}</style >b')).toBe('ab{}b');
});

test('plain text stays as it is, comparisons too', () => {
  expect(plainNotes('Works if a < b and c > d.\nEnd')).toBe('Works if a < b and c > d.\nEnd');
});

test('what reverses the reading direction is gone, written out or not', () => {
  expect(plainNotes('a\u202Eb&#8238;c&#x202e;d')).toBe('abcd');
});

test.each([[null], [undefined], [7], [[{ version: '0.2.0', note: 'x' }]], ['<p> </p>']])(
  'of %j there is nothing to read',
  (raw) => {
    expect(plainNotes(raw)).toBeNull();
  },
);

test('whatever was written, the text is short and has no control characters', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 20_000 }), (raw) => {
      const text = plainNotes(raw) ?? '';
      expect(text.length).toBeLessThanOrEqual(4_000);
      expect(text).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
    }),
  );
  expect(plainNotes('x'.repeat(1_000_000))).toHaveLength(4_000);
});
