import type { DropReason } from '../../../preload/contract/feed-state.ts';
import type { HttpResponse } from './fetch.ts';
import { readHttpDate } from './http-date.ts';
import { isHtml, mediaTypeOf } from './media-type.ts';
import { readBody } from './read-body.ts';
import { readRetryAfter } from './retry-after.ts';
import { readServerWords } from './read-server-words.ts';

const MAX_WORDS_BYTES = 64_000;
/** The status decides what happens next; its words are worth no longer wait than this. */
const WORDS_LIMIT_MS = 1_000;

export interface RefusalContext {
  /** Milliseconds since the Unix epoch. */
  readonly nowMs: () => number;
  /** Hides the API code, should the server repeat it. */
  readonly redact: (text: string) => string;
}

/**
 * Why a response is no answer of HTI, by its status. Null for 200, whose content is still to be
 * judged. Stream and REST refuse alike (HTI API, errors).
 */
export async function readRefusal(
  response: HttpResponse,
  context: RefusalContext,
): Promise<DropReason | null> {
  const { status, headers } = response;
  switch (status) {
    case 200:
      return null;
    case 204:
    case 205:
      return { kind: 'not-hti', what: 'no-content' };
    // `net.fetch` hands these out when they have no `Location`.
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return { kind: 'redirected' };
    case 404:
    case 405:
    case 410:
      return { kind: 'wrong-address', status };
    case 429: {
      const serverMs = readHttpDate(headers.get('date')) ?? context.nowMs();
      const retryAfterMs = readRetryAfter(headers.get('retry-after'), serverMs);
      return { kind: 'rate-limited', retryAfterMs };
    }
    case 401:
    case 403:
      // HTI refuses in JSON. A page is a proxy's or a network's, and says nothing about the code.
      if (isHtml(mediaTypeOf(headers))) return { kind: 'not-hti', what: 'html' };
  }
  const words = await readWords(response);
  return { kind: 'http', status, message: words === null ? null : context.redact(words) };
}

async function readWords(response: HttpResponse): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), WORDS_LIMIT_MS);
  });
  try {
    const body = await Promise.race([readBody(response, MAX_WORDS_BYTES), late]);
    return body === null ? null : readServerWords(body);
  } catch {
    return null; // The connection broke within the body; the status was heard.
  } finally {
    clearTimeout(timer);
  }
}
