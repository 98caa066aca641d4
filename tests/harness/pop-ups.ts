import type { Heard } from './read-bus-line.ts';

/** A notification as its daemon took it. */
export interface PopUp {
  /** The daemon's number; a replacement has the number of what it replaces. */
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  /** Alternating name and label, as on the bus. */
  readonly actions: readonly unknown[];
  /** Milliseconds; 0: stays, -1: as the daemon likes. */
  readonly expiresAfterMs: number;
}

export interface PopUpHistory {
  /** Everything that was ever shown, oldest first; a replacement counts anew. */
  readonly shown: readonly PopUp[];
  /** What still stands on the screen, in the order in which it first appeared. */
  readonly visible: readonly PopUp[];
}

/** Follows the daemon's life from what was overheard. A `Notify` counts when the daemon has answered it. */
export function followPopUps(heard: readonly Heard[]): PopUpHistory {
  const asked = new Map<string, Heard>();
  const shown: PopUp[] = [];
  const visible = new Map<number, PopUp>();
  for (const message of heard) {
    switch (message.type) {
      case 'call':
        if (message.member === 'Notify') asked.set(`${message.sender} ${message.serial}`, message);
        break;
      case 'return': {
        const call = asked.get(`${message.destination} ${message.replyTo}`);
        if (call === undefined) break;
        const popUp = popUpOf(call, Number(message.args[0]));
        shown.push(popUp);
        visible.set(popUp.id, popUp);
        break;
      }
      case 'signal':
        if (message.member === 'NotificationClosed') visible.delete(Number(message.args[0]));
        break;
      case 'error':
        break;
    }
  }
  return { shown, visible: [...visible.values()] };
}

/** Arguments in the order of the Desktop Notifications Specification, `Notify`. */
function popUpOf({ args }: Heard, id: number): PopUp {
  const [appName, , , summary, body, actions, , expiresAfterMs] = args;
  return {
    id,
    appName: String(appName),
    summary: String(summary),
    body: String(body),
    actions: Array.isArray(actions) ? actions : [],
    expiresAfterMs: Number(expiresAfterMs),
  };
}
