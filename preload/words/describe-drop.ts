import type { DropReason } from '../contract/feed-state.ts';
import { words } from './catalogue.ts';
import { formatSpan } from './format-age.ts';
import { plainLine } from './plain-line.ts';

/** Why a connection ended, in plain words that fit after "Reconnecting: ". Never holds an address or a code. */
export function describeDrop(why: DropReason): string {
  const { drop } = words;
  switch (why.kind) {
    case 'ended':
      return drop.ended;
    case 'network':
      return drop.network[why.fault];
    case 'timeout':
      return drop.timeout[why.of];
    case 'silent':
      return drop.silent(formatSpan(why.forMs));
    case 'http':
      return withServerWords(drop.http(why.status), why.message);
    case 'rate-limited':
      return why.retryAfterMs === null
        ? drop.rateLimited
        : drop.rateLimitedWait(formatSpan(why.retryAfterMs));
    case 'wrong-address':
      return drop.wrongAddress(why.status);
    case 'redirected':
      return drop.redirected;
    case 'not-hti':
      return drop.notHti[why.what];
    case 'server-closed':
      return withServerWords(drop.serverClosed, why.message);
    case 'renewed':
      return drop.renewed;
  }
}

function withServerWords(reason: string, message: string | null): string {
  const said = plainLine(message ?? '');
  return said === '' ? reason : words.drop.said(reason, words.quote(said));
}
