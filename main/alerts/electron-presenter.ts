import { Notification } from 'electron';
import type { PopUp, PopUpEvent, Presenter } from './presenter.ts';
import { desktopWords } from '../words/desktop-words.ts';

/** After this time without a word from the system nobody can say that the pop-up was seen. */
const confirmWithinMs = 10_000;

/** Older pop-ups than these are taken off the screen: none may stay there and be dead to a click. */
const heldAtMost = 50;

/** Pop-ups through Electron's `Notification`. `iconPath`: a picture of the app. */
export function createElectronPresenter(iconPath: string): Presenter {
  /**
   * A pop-up that nobody holds loses its click to garbage collection. Being closed does not end it:
   * on Windows it is closed when it moves to the Action Center, and can still be clicked there.
   */
  const held = new Map<string, Notification>();

  const withdraw = (key: string): void => {
    held.get(key)?.close();
    held.delete(key);
  };

  const show = (popUp: PopUp, tell: (event: PopUpEvent) => void): void => {
    withdraw(popUp.key);
    const [oldest] = held.keys();
    if (held.size >= heldAtMost && oldest !== undefined) withdraw(oldest);

    const { title, body, silent = false } = popUp;
    const look = { icon: iconPath, urgency: 'normal', silent } as const;
    const notification = new Notification({ title, body, ...look });
    held.set(popUp.key, notification);

    const unconfirmed = setTimeout(() => {
      tell({ kind: 'unconfirmed' });
    }, confirmWithinMs);
    notification.once('show', () => {
      clearTimeout(unconfirmed);
      tell({ kind: 'shown' });
    });
    notification.once('failed', (_event, error) => {
      clearTimeout(unconfirmed);
      if (held.get(popUp.key) === notification) held.delete(popUp.key);
      const { refused } = desktopWords.popUp;
      tell({
        kind: 'failed',
        why: error === '' ? refused.bySystem : refused.bySystemSaying(error),
      });
    });
    notification.on('click', () => {
      tell({ kind: 'clicked' });
    });
    notification.on('close', () => {
      tell({ kind: 'closed' });
    });
    notification.show();
  };

  return { show, withdraw };
}
