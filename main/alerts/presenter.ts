import type { SoundOccasion } from '../../preload/contract/sounds.ts';

/** One pop-up, complete: whoever shows it decides nothing more. Plain text throughout. */
export interface PopUp {
  /** A pop-up replaces the one of the same key and no other. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** The ideas that it tells of, the one to open first; none: the feed, the account or a test. */
  readonly ideaIds: readonly string[];
  /** Buttons, on desktops that show some: never the only way to anything. */
  readonly actions: readonly PopUpAction[];
  /** What it tells of, for the ear; absent: nothing that has a sound of its own. */
  readonly occasion?: SoundOccasion;
  /** The system is to make no sound with it. */
  readonly silent?: boolean;
}

export interface PopUpAction {
  readonly name: PopUpActionName;
  readonly label: string;
}

export const popUpActionNames = ['copy-levels', 'mute-instrument'] as const;
export type PopUpActionName = (typeof popUpActionNames)[number];

/** What becomes of a pop-up: first exactly one of shown, kept back, failed and
 * unconfirmed, then perhaps more. */
export type PopUpEvent =
  | { readonly kind: 'shown' }
  /** The system took it and keeps it from the screen: "do not disturb" is on. */
  | { readonly kind: 'kept-back' }
  | { readonly kind: 'clicked' }
  | { readonly kind: 'action'; readonly action: PopUpActionName }
  | { readonly kind: 'closed' }
  /** The system refused it. `why` is a sentence for the user. */
  | { readonly kind: 'failed'; readonly why: string }
  /** Handed to the system, and no word came back. */
  | { readonly kind: 'unconfirmed' };

/** Shows pop-ups in the way of this operating system. Never throws, never blocks the app. */
export interface Presenter {
  readonly show: (popUp: PopUp, tell: (event: PopUpEvent) => void) => void;
  /** Takes the pop-up of this key off the screen, if it is still there. */
  readonly withdraw: (key: string) => void;
}
