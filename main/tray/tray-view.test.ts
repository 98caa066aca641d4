import { expect, test } from 'vitest';
import { ideaViewWith } from './tray-view.fixture.ts';
import { trayIdeas } from './tray-view.ts';

const ideas = (...names: readonly string[]) =>
  names.map((name) => ideaViewWith({ idea_id: name, INSTRUMENT: name }, { unread: false }));

test('the newest five ideas are told', () => {
  const { lastIdeas } = trayIdeas(ideas('A', 'B', 'C', 'D', 'E', 'F'));
  expect(lastIdeas.map(({ instrument }) => instrument)).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('what a rule hides is neither told nor counted', () => {
  const seen = ideaViewWith({ INSTRUMENT: 'SEEN' }, { unread: true });
  const hidden = ideaViewWith({ INSTRUMENT: 'HIDDEN' }, { unread: true, hidden: true });
  expect(trayIdeas([hidden, seen, ...ideas('READ')])).toMatchObject({
    lastIdeas: [{ instrument: 'SEEN' }, { instrument: 'READ' }],
    unreadCount: 1,
  });
});
