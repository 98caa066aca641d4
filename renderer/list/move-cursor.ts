/** The idea that a key leads to from the one at the cursor; null when the key is none of the list's. */
export function moveCursor(
  ids: readonly string[],
  cursorId: string | null,
  key: string,
): string | null {
  const at = cursorId === null ? -1 : ids.indexOf(cursorId);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return ids[Math.min(at + 1, ids.length - 1)] ?? null;
    case 'ArrowUp':
    case 'k':
      return ids[Math.max(at - 1, 0)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}
