import { isHotKey } from '../../preload/contract/hot-key.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const named: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
]);

/** The keys that are pressed together, as `Ctrl+Alt+H`; null: they cannot be a hot key, or not yet. */
export function hotKeyOf(press: KeyPress): string | null {
  const { ctrlKey, altKey, shiftKey, metaKey } = press;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Super'];
  const keys = [...held, keyOf(press)].filter(Boolean).join('+');
  return isHotKey(keys) ? keys : null;
}

/** What the key is called, or stands for where Alt, Shift or the script make another character of it. */
function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? named.get(key) ?? key;
}
