import { beforeEach, expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { ideaWith } from '../ideas/idea.fixture.ts';
import { glanceAt } from './glance.ts';

const nowMs = Date.UTC(2026, 3, 22, 8, 40);

let book: IdeaBook;
beforeEach(() => {
  book = new IdeaBook();
});

/** Takes in an idea of that name, made so many minutes after the hour. */
function take(name: string, minute: number): void {
  const time = `2026-04-22 04:${String(minute).padStart(2, '0')}:00 EST`;
  const idea = ideaWith({ idea_id: name, INSTRUMENT: name, CREATION_TIME: time });
  book.take(idea, 'stream', nowMs);
}

function told(rules: readonly AlertRule[] = []): readonly (string | null)[] {
  return glanceAt(book, nowMs, rules).lastIdeas.map(({ instrument }) => instrument);
}

test('the five ideas that were made last are told, newest first, in whatever order they came', () => {
  for (const [name, minute] of Object.entries({ C: 3, A: 1, F: 6, B: 2, E: 5, D: 4 }))
    take(name, minute);
  expect(told()).toEqual(['F', 'E', 'D', 'C', 'B']);
});

test('what a rule hides is neither told nor counted', () => {
  take('SEEN', 1);
  take('HIDDEN', 2);
  take('READ', 3);
  book.markRead(ideaWith({ idea_id: 'READ' }).id);
  const hide: AlertRule = {
    id: 'hide',
    name: 'Hidden',
    when: { ...everyIdea, instruments: ['HIDDEN'] },
    verdict: 'hide',
  };
  expect(told([hide])).toEqual(['READ', 'SEEN']);
  expect(glanceAt(book, nowMs, [hide]).unreadCount).toBe(1);
  expect(glanceAt(book, nowMs, []).unreadCount).toBe(2);
});
