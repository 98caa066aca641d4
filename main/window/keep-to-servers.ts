import type { Session } from 'electron';
import type { Log } from '../log/log.ts';

/** The servers that the app may talk to: the account's, and one that a typed account is checked with. */
export interface Contacts {
  readonly add: (baseUrl: string) => void;
  /** Null: nobody any more. */
  readonly only: (baseUrl: string | null) => void;
}

/**
 * Cancels every request of `session` to another origin than those allowed. No part of the app sends
 * one; this holds should a library or Chromium itself ever try.
 */
export function keepToServers(session: Session, log: Log): Contacts {
  let origins: ReadonlySet<string> = new Set();
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const { origin } = new URL(url);
    const isAllowed = origins.has(origin);
    if (!isAllowed) log.error('app', 'request-cancelled', { origin });
    decide({ cancel: !isAllowed });
  });
  return {
    add: (baseUrl) => {
      origins = new Set([...origins, new URL(baseUrl).origin]);
    },
    only: (baseUrl) => {
      origins = new Set(baseUrl === null ? [] : [new URL(baseUrl).origin]);
    },
  };
}
