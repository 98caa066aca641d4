import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * The value of a store, with whose changes the component is drawn anew: from its first drawing on, and
 * in the same turn. The library's own hook waits for a frame and for a timer, and who types for both.
 */
export function useStore<T>(store: ReadableAtom<T>): T {
  const [, setDrawn] = useState(store.get());
  useLayoutEffect(() => store.listen((value) => setDrawn(() => value)), [store]);
  return store.get();
}
