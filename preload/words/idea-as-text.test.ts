import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { ideaAsJson, ideaAsText } from './idea-as-text.ts';

test('a copied idea says all that a trade needs', () => {
  const lines = ideaAsText(scriptedIdea({ id: 'HTI11_AMD' })).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    'AMD  Buy limit',
    'Entry 289.38285',
    'Take profit 291.21715 (+0.63%)',
    'Stop loss 285.71425 (−1.27%)',
    'R:R 0.50 · 90% conf. · M5 · US EQUITIES · HTI11',
  ]);
  expect(lines[5]).toMatch(/^Created .* \(New York Apr 22, 2026, 9:21:00\sAM\)$/);
  expect(lines.at(-1)).toBe('HTI11_AMD');
});

test('what is unknown is left out, and no ratio is made up', () => {
  const odd = scriptedIdea({
    id: 'odd',
    prices: ['10', '', ''],
    confidence: null,
    expires: { atMs: null, text: 'soon' },
  });
  expect(ideaAsText(odd)).not.toMatch(/Take profit|R:R|conf|Expires|null/);
});

test('a book of a description still fits into the clipboard’s page', () => {
  const idea = scriptedIdea({ id: 'book', description: '"'.repeat(90_000) });
  expect(ideaAsText(idea).length).toBeLessThanOrEqual(10_000);
  expect(ideaAsJson(idea).length).toBeLessThanOrEqual(10_000);
  expect(JSON.parse(ideaAsJson(idea))).toMatchObject({ id: 'book' });
});

test('a book that was rewritten, or taken out, fits too, and nothing is made up in its place', () => {
  const book = '"'.repeat(90_000);
  const id = 'i'.repeat(500);
  for (const to of [`${book}!`, null]) {
    const changes = [{ field: 'description', from: book, to }] as const;
    const json = ideaAsJson(scriptedIdea({ id, description: to, changes }));
    expect(json.length).toBeLessThanOrEqual(10_000);
    expect(JSON.parse(json)).toMatchObject({
      id,
      description: to === null ? null : `${'"'.repeat(99)}…`,
      changes: [{ field: 'description', from: `${'"'.repeat(99)}…` }],
    });
  }
});
