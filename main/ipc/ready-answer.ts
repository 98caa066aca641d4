/** An answer that takes a while, made before it is asked for. */
export interface ReadyAnswer<T> {
  readonly prepare: () => void;
  /** What was prepared, once; otherwise it is made now. */
  readonly take: () => T;
  /** What was prepared may not be true any more. */
  readonly drop: () => void;
}

export function readyAnswer<T>(make: () => T): ReadyAnswer<T> {
  let prepared: { readonly answer: T } | null = null;
  const drop = (): void => {
    prepared = null;
  };
  return {
    prepare: () => {
      prepared = { answer: make() };
    },
    take: () => {
      const { answer } = prepared ?? { answer: make() };
      drop();
      return answer;
    },
    drop,
  };
}
