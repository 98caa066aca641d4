import type { StorageFault } from '../../preload/contract/storage-fault.ts';
import { codeOf } from './durable-file.ts';

/** What an error of writing means to the user. */
export function storageFaultOf(error: unknown): StorageFault {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'disk-full' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'not-writable' };
    case 'ENOTDIR':
    case 'ENOENT': // As Node tells it where a read-only disk should get a folder.
    case 'EEXIST':
      return { kind: 'no-folder' };
    case null:
      return { kind: 'incomplete' };
    default:
      return { kind: 'other', code };
  }
}
