import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads are kept that outlive a clone: the XDG cache folder of the user. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'hti-notifier');
}
