import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A computer's clock that is wrong by as much as a test likes, while it runs (libfaketime). */
export interface FakeTime {
  /** For a process that is to live by this clock. */
  readonly env: Readonly<Record<string, string>>;
  /** Sets how far the clock is off, as `-2h` or `+30m`. */
  readonly set: (offset: string) => void;
}

/** Monotonic clocks stay true, as they do on a real computer whose clock is set. */
export function fakeTime(folder: string, offset: string): FakeTime {
  const file = join(folder, 'clock');
  const set = (next: string): void => {
    // Whoever reads it meanwhile finds the one or the other, never an empty file.
    writeFileSync(`${file}.next`, next);
    renameSync(`${file}.next`, file);
  };
  set(offset);
  const library = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
    .map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)
    .find((path) => existsSync(path));
  if (library === undefined) throw new Error('libfaketime is not installed.');
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      // To read the file at every look at a clock would slow Chromium down to a crawl.
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    set,
  };
}
