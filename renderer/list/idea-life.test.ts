import { expect, test } from 'vitest';
import { scriptedIdea, scriptedNowMs } from '../../tests/window/scripted-desk.ts';
import { ideaLife, lifeText } from './idea-life.ts';

const minute = 60_000;
const idea = scriptedIdea({ id: 'a', ageMs: 15 * minute, lifeMs: 60 * minute });
const expiresMs = scriptedNowMs + 45 * minute;

test('what is left is counted from creation to expiry', () => {
  expect(ideaLife(idea, scriptedNowMs)).toEqual({
    freshness: 'open',
    leftMs: 45 * minute,
    leftShare: 0.75,
  });
});

test('an idea is expired at the very moment of its expiry, even before main says so', () => {
  expect(ideaLife(idea, expiresMs - 1).freshness).toBe('open');
  const over = ideaLife(idea, expiresMs);
  expect(over).toEqual({ freshness: 'expired', leftMs: null, leftShare: null });
  expect(lifeText(idea, over, expiresMs + 12 * minute)).toBe('Expired 12 min ago');
});

test('what main calls expired never looks open again', () => {
  expect(ideaLife({ ...idea, freshness: 'expired' }, scriptedNowMs).freshness).toBe('expired');
});

test('an unknown expiry is said and draws no bar', () => {
  const unknown = { ...idea, expires: { atMs: null, text: 'soon' }, freshness: 'unknown' } as const;
  const life = ideaLife(unknown, scriptedNowMs);
  expect(life).toEqual({ freshness: 'unknown', leftMs: null, leftShare: null });
  expect(lifeText(unknown, life, scriptedNowMs)).toBe('Expiry unknown');
});

test('an idea that expires before it was made draws no bar', () => {
  const odd = { ...idea, created: { atMs: expiresMs + 1, text: '' } };
  expect(ideaLife(odd, scriptedNowMs).leftShare).toBeNull();
});
