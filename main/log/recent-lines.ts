export interface RecentLines {
  readonly add: (line: string) => void;
  /** Oldest first. */
  readonly all: () => readonly string[];
}

/** Keeps the last `atMost` lines. */
export function keepRecentLines(atMost: number): RecentLines {
  let lines: readonly string[] = [];
  return {
    add: (line) => {
      lines = [...lines, line].slice(-atMost);
    },
    all: () => lines,
  };
}
