import { expect, test } from 'vitest';
import type { PopUp } from '../presenter.ts';
import { notifyArguments } from './notify-arguments.ts';

const app = { name: 'HTI Notifier', iconPath: '/app/icon.png', desktopEntry: 'hti-notifier' };
const popUp: PopUp = {
  key: 'idea amd',
  title: 'AMD  Buy <b>',
  body: 'S&P <b>500</b>',
  ideaIds: ['amd'],
  actions: [{ name: 'copy-levels', label: 'Copy levels' }],
};
const argumentsFor = (...capabilities: string[]) =>
  notifyArguments(popUp, 7, new Set(capabilities), app);

test('a pop-up is handed over complete, with the one that it replaces', () => {
  expect(argumentsFor('actions', 'body')).toEqual([
    'HTI Notifier',
    7,
    '/app/icon.png',
    'AMD  Buy <b>',
    'S&P <b>500</b>',
    ['default', 'Open', 'copy-levels', 'Copy levels'],
    [
      ['urgency', ['y', 1]],
      ['desktop-entry', ['s', 'hti-notifier']],
      ['image-path', ['s', '/app/icon.png']],
      ['suppress-sound', ['b', false]],
    ],
    -1,
  ]);
});

test('where the body is read as markup it is still shown letter by letter', () => {
  expect(argumentsFor('body-markup')[4]).toBe('S&amp;P &lt;b&gt;500&lt;/b&gt;');
});

test('a service that knows no actions gets none', () => {
  expect(argumentsFor('body')[5]).toEqual([]);
});

test('a pop-up that is to be silent asks the service for no sound', () => {
  const [, , , , , , hints] = notifyArguments({ ...popUp, silent: true }, 0, new Set(), app);
  expect(hints).toContainEqual(['suppress-sound', ['b', true]]);
});
