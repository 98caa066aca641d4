import { createLog, type Log } from './log.ts';
import { openLogFile } from './open-log-file.ts';
import { openStdout } from './open-stdout.ts';
import { keepRecentLines } from './recent-lines.ts';
import { createRedactor, type Redactor } from './redactor.ts';

export interface AppLog {
  readonly log: Log;
  readonly redactor: Redactor;
  /** The last 200 lines, oldest first. */
  readonly recentLines: () => readonly string[];
}

/** The app's log: each line goes, redacted, to stdout, into a file in `folder`, and is remembered. */
export function openAppLog(folder: string): AppLog {
  const redactor = createRedactor();
  const recent = keepRecentLines(200);
  const sinks = [openStdout(), openLogFile(folder), recent.add];
  const writeLine = (line: string): void => {
    for (const write of sinks) write(line);
  };
  const log = createLog({ writeLine, redactor, now: Date.now });
  return { log, redactor, recentLines: recent.all };
}
