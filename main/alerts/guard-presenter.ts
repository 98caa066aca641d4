import type { PopUp, PopUpEvent, Presenter } from './presenter.ts';
import type { ServiceHealth } from './probe-notification-service.ts';

const refusals = {
  absent: 'This desktop has no notification service running.',
  hung: 'The notification service of this desktop does not answer.',
} as const;

interface Waiting {
  readonly popUp: PopUp;
  readonly tell: (event: PopUpEvent) => void;
}

/**
 * Hands a pop-up on only once the desktop has given a sign of life, in the form that its service
 * shows letter by letter. `health` is always fulfilled.
 */
export function guardPresenter(inner: Presenter, health: () => Promise<ServiceHealth>): Presenter {
  const waiting = new Map<string, Waiting>();

  /** A pop-up that was overtaken before it could be shown: no system ever confirmed it. */
  const giveUp = (key: string): void => {
    const overtaken = waiting.get(key);
    waiting.delete(key);
    overtaken?.tell({ kind: 'unconfirmed' });
  };

  const showWhenHealthy = async (one: Waiting): Promise<void> => {
    const { popUp, tell } = one;
    const is = await health();
    if (waiting.get(popUp.key) !== one) return;
    waiting.delete(popUp.key);
    if (is.kind === 'absent' || is.kind === 'hung') {
      tell({ kind: 'failed', why: refusals[is.kind] });
    } else {
      // Hardly any service reads no markup; Electron hands the body on as it is.
      const isPlain = is.kind === 'answers' && !is.readsMarkup;
      inner.show(isPlain ? popUp : { ...popUp, body: escapeMarkup(popUp.body) }, tell);
    }
  };

  return {
    show: (popUp, tell) => {
      giveUp(popUp.key);
      const one: Waiting = { popUp, tell };
      waiting.set(popUp.key, one);
      void showWhenHealthy(one);
    },
    withdraw: (key) => {
      giveUp(key);
      inner.withdraw(key);
    },
  };
}

/** "S&P" would lose a letter, and a server could format what it says. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
