import { useLayoutEffect, useState } from 'preact/hooks';

/** A value over time. */
export interface Cell<T> {
  readonly value: T;
  /** Calls back after each change. Returns what stops that. */
  readonly watch: (changed: () => void) => () => void;
}

/** One that whoever opened it may change. */
export interface OpenCell<T> extends Cell<T> {
  value: T;
}

export function openCell<T>(first: T): OpenCell<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const changed of watchers) changed();
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
  };
}

/** What is made of other cells, anew after each of their changes; it changes only if it is another then. */
export function cellOf<T>(sources: readonly Cell<unknown>[], make: () => T): Cell<T> {
  const cell = openCell(make());
  const renew = (): void => {
    cell.value = make();
  };
  for (const { watch } of sources) watch(renew);
  return cell;
}

/**
 * Runs with the value now and after each change. What a run returned undoes it, before the next and
 * when the function that is returned here ends all.
 */
export function follow<T>(cell: Cell<T>, run: (value: T) => (() => void) | undefined): () => void {
  let undo = run(cell.value);
  const stop = cell.watch(() => {
    undo?.();
    undo = run(cell.value);
  });
  return () => {
    stop();
    undo?.();
  };
}

/** The component is drawn anew after each change. */
export function useCell<T>(cell: Cell<T>): T {
  const [, setDrawn] = useState(cell.value);
  useLayoutEffect(() => cell.watch(() => setDrawn(() => cell.value)), [cell]);
  return cell.value;
}
