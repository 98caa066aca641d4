import type { HotKeyOutcome, HotKeyView } from '../../preload/contract/hot-key.ts';
import type { Log } from '../log/log.ts';

/** The keys that the user chose to show and hide the window from anywhere. */
export interface HotKey {
  readonly view: () => HotKeyView;
  /** Null takes them back. Keys that the system refuses change nothing: the ones before still work. */
  readonly choose: (keys: string | null) => HotKeyOutcome;
}

interface HotKeyParts {
  readonly system: {
    /** False or an error: another program has these keys. */
    readonly register: (keys: string, pressed: () => void) => boolean;
    readonly unregister: (keys: string) => void;
  };
  /** Null: none. */
  readonly chosen: () => string | null;
  readonly keep: (keys: string | null) => void;
  readonly isWayland: boolean;
  readonly pressed: () => void;
  readonly log: Log;
}

/** Asks the system for the chosen keys at once. */
export function openHotKey(parts: HotKeyParts): HotKey {
  const { system, chosen, keep, isWayland, pressed, log } = parts;
  let held: string | null = null;

  const take = (keys: string): boolean => {
    try {
      if (system.register(keys, pressed)) return true;
      log.warn('hot-key', 'refused');
    } catch (error) {
      log.warn('hot-key', 'refused', { error });
    }
    return false;
  };

  const atStart = chosen();
  if (!isWayland && atStart !== null && take(atStart)) held = atStart;

  return {
    view: () =>
      isWayland
        ? { kind: 'by-desktop' }
        : { kind: 'free', keys: chosen(), isRefused: held !== chosen() },
    choose: (keys) => {
      if (isWayland) return 'refused';
      if (keys !== held) {
        if (keys !== null && !take(keys)) return 'refused';
        if (held !== null) system.unregister(held);
        held = keys;
      }
      keep(keys);
      return 'given';
    },
  };
}
