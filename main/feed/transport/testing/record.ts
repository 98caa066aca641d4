export interface Recording<E> {
  readonly events: readonly E[];
  readonly tell: (event: E) => void;
  /** The first event, told already or yet to come, that matches. */
  readonly until: (matches: (event: E) => boolean) => Promise<E>;
}

/** Keeps what is told, and lets a test wait for an event instead of for time. */
export function record<E>(): Recording<E> {
  const events: E[] = [];
  let waiters: (() => boolean)[] = [];
  return {
    events,
    tell: (event) => {
      events.push(event);
      waiters = waiters.filter((isStillWaiting) => isStillWaiting());
    },
    until: (matches) =>
      new Promise((resolve) => {
        const look = () => {
          const found = events.find(matches);
          if (found !== undefined) resolve(found);
          return found === undefined;
        };
        if (look()) waiters.push(look);
      }),
  };
}
