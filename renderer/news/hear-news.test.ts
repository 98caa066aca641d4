import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { hearNews, noNews } from './hear-news.ts';

const [old, one, two, three] = ['old', 'one', 'two', 'three'].map((id) =>
  scriptedIdea({ id, unread: true }),
);
if (!old || !one || !two || !three) throw new Error('the ideas are made above');

test('what is there at first is no news', () => {
  expect(hearNews(noNews([old]), [old], 0).text).toBe('');
});

test('one new idea is told in full', () => {
  expect(hearNews(noNews([old]), [one, old], 0).text).toMatch(/^New idea: AMD, Buy limit/);
});

test('a burst is one number, told when the reader has finished with what came before', () => {
  const first = hearNews(noNews([old]), [one, old], 0);
  const all = [three, two, one, old];
  expect(hearNews(first, all, 4_999)).toBe(first);
  const second = hearNews(first, all, 5_000);
  expect(second.text).toBe('2 new ideas');
  expect(hearNews(second, [...all], 60_000).text).toBe(second.text);
});

test('ideas of another account are no news once they were read', () => {
  const read = { ...two, unread: false };
  expect(hearNews(noNews([old]), [three, read], 0).text).toMatch(/^New idea/);
  expect(hearNews(noNews([old]), [read], 0).text).toBe('');
});

test('an idea that a rule hides is not told', () => {
  expect(hearNews(noNews([old]), [{ ...one, hidden: true }, old], 0).text).toBe('');
});

test('a list is looked through once, however often it is asked about', () => {
  const list = [old];
  const news = hearNews(noNews([]), list, 0);
  expect(hearNews(news, list, 60_000)).toBe(news);
});
