/** The keys that show or hide the window whichever program is in front, as Electron names them: `Ctrl+Alt+H`. */
export type HotKeyView =
  | {
      readonly kind: 'free';
      /** Null: none is chosen. */
      readonly keys: string | null;
      /** They were chosen, and the system gives them to somebody else now. */
      readonly isRefused: boolean;
    }
  /** Wayland lets no program take keys for itself: the desktop starts the app with `--toggle`. */
  | { readonly kind: 'by-desktop' };

export type HotKeyOutcome = 'given' | 'refused';

/** One held key at least that no text is typed with, and one more of those that every keyboard has. */
const hotKey =
  /^(?=.*(?:Ctrl|Alt|Super)\+)(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Super\+)?(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

export function isHotKey(text: unknown): text is string {
  return typeof text === 'string' && hotKey.test(text);
}
