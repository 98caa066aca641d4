import { codeOf } from './durable-file.ts';

/** Why nothing can be written, in words that follow "because". */
export function describeFault(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'the disk is full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'the data folder cannot be written to';
    case 'ENOTDIR':
    case 'ENOENT': // As Node tells it where a read-only disk should get a folder.
    case 'EEXIST':
      return 'the data folder cannot be made';
    case null:
      return 'the disk did not take all that was written';
    default:
      return `the disk reports ${code}`;
  }
}
