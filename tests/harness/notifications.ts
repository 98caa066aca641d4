import { waitUntil } from '../../build/desktop/wait-until.ts';
import { clickStack } from './click-stack.ts';
import { followPopUps, type PopUp } from './pop-ups.ts';
import type { SessionBus } from './session-bus.ts';

const daemon = ['org.freedesktop.Notifications', '/org/freedesktop/Notifications'] as const;
/** Dunst's own interface. */
const dunst = 'org.dunstproject.cmd0';

/** What the real notification daemon shows, and a user's hand on it. */
export interface Notifications {
  /** Everything shown since the test began, oldest first. */
  readonly shown: () => readonly PopUp[];
  /** What still stands on the screen, in the order in which it appeared. */
  readonly visible: () => readonly PopUp[];
  /** Dunst accepts a notification a moment before it puts it on the screen: waits for that. */
  readonly drawn: () => Promise<void>;
  /** Clicks it with the mouse. The stack tells only its ends: the oldest on top, the newest below. */
  readonly click: (popUp: PopUp) => Promise<void>;
  /** Dismisses it. */
  readonly close: (popUp: PopUp) => Promise<void>;
  readonly closeAll: () => Promise<void>;
}

/** Takes away what earlier tests have left on the screen: it would be counted, and clicked, with the own. */
export async function clearScreen(bus: SessionBus): Promise<void> {
  await bus.call([...daemon, dunst, 'NotificationCloseAll']);
  await waitUntil('an empty screen', async () => (await countDisplayed(bus)) === 0);
}

export function followNotifications(bus: SessionBus, env: NodeJS.ProcessEnv): Notifications {
  const from = bus.heard().length;
  const history = () => followPopUps(bus.heard().slice(from));
  const close = async ({ id }: PopUp): Promise<void> => {
    await bus.call([...daemon, daemon[0], 'CloseNotification'], 'u', [id]);
  };
  const drawn = (): Promise<void> =>
    waitUntil('the pop-up', async () => (await countDisplayed(bus)) === history().visible.length);
  return {
    drawn,
    shown: () => history().shown,
    visible: () => history().visible,
    click: async ({ id }) => {
      const { visible } = history();
      const at = visible.findIndex((popUp) => popUp.id === id);
      const atEdge = at === 0 || at === visible.length - 1;
      if (at === -1 || !atEdge) throw new Error(`Pop-up ${id} is not at the edge of the stack.`);
      await drawn();
      await clickStack(env, at === 0 ? 'top' : 'bottom');
    },
    close,
    closeAll: async () => {
      for (const popUp of history().visible) await close(popUp);
    },
  };
}

/** How many pop-ups dunst has on the screen. */
async function countDisplayed(bus: SessionBus): Promise<number> {
  const get = [...daemon, 'org.freedesktop.DBus.Properties', 'Get'] as const;
  return Number((await bus.call(get, 'ss', [dunst, 'displayedLength']))[0]);
}
