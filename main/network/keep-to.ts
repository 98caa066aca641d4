import type { Session } from 'electron';
import type { Log } from '../log/log.ts';

/**
 * Cancels every request of `session` to another origin than those allowed. No part of the app sends
 * one; this holds should a library or Chromium itself ever try.
 */
export function keepTo(origins: () => ReadonlySet<string>, session: Session, log: Log): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const { origin } = new URL(url);
    const isAllowed = origins().has(origin);
    if (!isAllowed) log.error('app', 'request-cancelled', { origin });
    decide({ cancel: !isAllowed });
  });
}
