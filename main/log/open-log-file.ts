import { join } from 'node:path';
import logger from 'electron-log/node';

/** The file in use and the one before it: together twice this, bytes. */
const MAX_FILE_BYTES = 1_000_000;

/**
 * Writes one line to `main.log` in `folder`; when it is full it becomes `main.old.log`. electron-log
 * serves as the rotating file alone: it is given finished, redacted lines and says nothing elsewhere.
 * A disk that takes no line costs the line and nothing else.
 */
export function openLogFile(folder: string): (line: string) => void {
  const { file, console } = logger.transports;
  console.level = false;
  // It tells its own troubles there, past our redactor; stdout has the lines anyway.
  console.writeFn = () => undefined;
  file.resolvePathFn = () => join(folder, 'main.log');
  file.maxSize = MAX_FILE_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = ({ data }) => data;
  return (line) => logger.info(line);
}
