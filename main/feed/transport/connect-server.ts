import { parseJsonWithDigits } from '../../ideas/parse-json-with-digits.ts';
import type { ApiCode } from '../../vault/api-code.ts';
import type { Server } from '../run-feed.ts';
import type { Fetch } from './fetch.ts';
import { createHtiRest } from './hti-rest.ts';
import { createHtiStream } from './hti-stream.ts';

interface ServerParts {
  readonly fetch: Fetch;
  /** As `readHtiAddress` gives it. */
  readonly baseUrl: string;
  readonly code: ApiCode;
  /** Takes the code out of whatever a server says. */
  readonly redact: (text: string) => string;
  readonly onListenerFault: (error: unknown) => void;
}

/** The stream and the calls of one account's server. Nothing is sent before they are used. */
export function connectServer({ baseUrl, ...parts }: ServerParts): Server {
  const address = { baseUrl };
  const nowMs = Date.now;
  return {
    rest: createHtiRest({ ...parts, address, nowMs, parseJson: parseJsonWithDigits }),
    openStream: createHtiStream({ ...parts, address, nowMs }),
  };
}
