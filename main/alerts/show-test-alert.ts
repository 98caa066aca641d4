import type { TestAlertOutcome } from '../../preload/contract/calls.ts';
import type { Presenter } from './presenter.ts';
import { desktopWords } from '../words/desktop-words.ts';

/** Shows a pop-up that tells of no idea. Resolves with what became of it. `onClick`: it was clicked. */
export function showTestAlert(
  presenter: Presenter,
  onClick: () => void,
): Promise<TestAlertOutcome> {
  const { title, body } = desktopWords.popUp.test;
  const popUp = { key: 'test', title, body, ideaIds: [], actions: [] };
  return new Promise((resolve) => {
    presenter.show(popUp, (event) => {
      switch (event.kind) {
        case 'shown':
        case 'unconfirmed':
          return resolve({ kind: event.kind });
        case 'kept-back':
          return resolve({ kind: 'do-not-disturb' });
        case 'failed':
          return resolve({ kind: 'refused', why: event.why });
        case 'clicked':
          return onClick();
        case 'action':
        case 'closed':
          return undefined;
      }
    });
  });
}
