import type { After } from '../dbus/session-bus.ts';
import { within } from '../dbus/within.ts';
import type { NotificationService } from './linux/notification-service.ts';
import { type AppLook, notifyArguments } from './linux/notify-arguments.ts';
import { type PopUp, popUpActionNames, type PopUpEvent, type Presenter } from './presenter.ts';

/** After this time without a word from the service nobody can say that the pop-up was seen. */
const CONFIRM_WITHIN_MS = 10_000;

/** Older pop-ups than these are taken off the screen: none may stay there and be dead to a click. */
const HELD_AT_MOST = 50;

/** One pop-up that was asked for, and whom to tell of it. */
interface Wish {
  readonly popUp: PopUp;
  readonly tell: (event: PopUpEvent) => void;
}

/** The place that all pop-ups of one key share, one after the other. */
interface Place {
  /** What should stand there now; null: nothing. */
  wish: Wish | null;
  /** What was handed to the service last. */
  sent: Wish | null;
  /** What does stand there, as far as the service has said. */
  onScreen: { readonly id: number; readonly wish: Wish } | null;
  /** A pop-up can replace another only when that one's id is known: they take turns. */
  turn: Promise<void>;
}

/** Pop-ups through the notification service of a Linux desktop. The app never waits for it. */
export function createLinuxPresenter(
  service: NotificationService,
  app: AppLook,
  after: After,
): Presenter {
  const places = new Map<string, Place>();
  /** What the newest numbers stood for: the desktop's list of past pop-ups can still be clicked. */
  const wishes = new Map<number, Wish>();

  service.listen({
    onAction: (id, action) => {
      const wish = wishes.get(id);
      const button = popUpActionNames.find((name) => name === action);
      if (action === 'default') wish?.tell({ kind: 'clicked' });
      else if (button !== undefined) wish?.tell({ kind: 'action', action: button });
    },
    onClosed: (id, why) => {
      const place = placeOf(id);
      if (!place?.onScreen) return;
      const { wish } = place.onScreen;
      // What left the screen by itself stands in the desktop's list, where it can be replaced.
      if (why === 'dismissed' || why === 'withdrawn') place.onScreen = null;
      wish.tell({ kind: 'closed' });
    },
    onGone: () => {
      for (const place of places.values()) place.onScreen = null;
      wishes.clear();
    },
  });

  function placeOf(id: number): Place | undefined {
    return [...places.values()].find(({ onScreen }) => onScreen?.id === id);
  }

  /** Puts the wish on the screen, unless something newer is wished by then. Never rejects. */
  async function present(wish: Wish, place: Place): Promise<void> {
    const capabilities = await service.capabilities();
    if (place.wish !== wish) return wish.tell({ kind: 'unconfirmed' });
    if (capabilities.kind === 'cannot') {
      return wish.tell({ kind: 'failed', why: capabilities.why });
    }
    const replacesId = place.onScreen?.id ?? 0;
    const args = notifyArguments(wish.popUp, replacesId, capabilities.what, app);
    place.sent = wish;
    const answered = service.notify(args).then((notified) => {
      if (notified.kind === 'accepted') settle(notified.id, wish, place);
      return notified;
    });
    const notified = await within(CONFIRM_WITHIN_MS, answered, after);
    if (notified === 'late') {
      service.doubt();
      wish.tell({ kind: 'unconfirmed' });
    } else if (notified.kind === 'refused') wish.tell({ kind: 'failed', why: notified.why });
    else wish.tell({ kind: (await service.keepsBack()) ? 'kept-back' : 'shown' });
  }

  /** It is on the screen now. So late, perhaps, that it was withdrawn or another took its place. */
  function settle(id: number, wish: Wish, place: Place): void {
    remember(id, wish);
    if (place.wish !== null && place.sent === wish) place.onScreen = { id, wish };
    else if (place.onScreen?.id !== id) service.close(id);
  }

  function remember(id: number, wish: Wish): void {
    wishes.delete(id);
    wishes.set(id, wish);
    const [oldest] = wishes.keys();
    if (wishes.size > HELD_AT_MOST && oldest !== undefined) wishes.delete(oldest);
  }

  function withdraw(key: string): void {
    const place = places.get(key);
    if (!place) return;
    places.delete(key);
    place.wish = null;
    if (place.onScreen) service.close(place.onScreen.id);
  }

  return {
    show: (popUp, tell) => {
      const place = places.get(popUp.key) ?? emptyPlace();
      // Shown last, it is the last to go.
      places.delete(popUp.key);
      places.set(popUp.key, place);
      const [oldest] = places.keys();
      if (places.size > HELD_AT_MOST && oldest !== undefined) withdraw(oldest);

      const wish: Wish = { popUp, tell };
      place.wish = wish;
      place.turn = place.turn.then(() => present(wish, place));
    },
    withdraw,
  };
}

function emptyPlace(): Place {
  return { wish: null, sent: null, onScreen: null, turn: Promise.resolve() };
}
