/** What a single key asks for; moving in the list and opening are keys of the list itself. */
export type Shortcut =
  'search' | 'star' | 'copy' | 'copy-json' | 'mute' | 'mark-read' | 'help' | 'close';

const shortcuts: ReadonlyMap<string, Shortcut> = new Map([
  ['/', 'search'],
  ['s', 'star'],
  ['c', 'copy'],
  ['C', 'copy-json'],
  ['m', 'mute'],
  ['r', 'mark-read'],
  ['?', 'help'],
  ['Escape', 'close'],
]);

export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Whether the system or the browser may mean something else by the key. */
export function isPlain({ altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !altKey && !ctrlKey && !metaKey;
}

/** Null for a key that asks for nothing, and for all but Escape where the user writes. */
export function shortcutOf(press: KeyPress, isWriting: boolean): Shortcut | null {
  if (!isPlain(press)) return null;
  const shortcut = shortcuts.get(press.key) ?? null;
  return isWriting && shortcut !== 'close' ? null : shortcut;
}
