import type { DropReason, NetworkFault } from '../../../preload/contract/feed-state.ts';

/**
 * Codes of Chromium's network stack (`net_error_list.h`, without `net::`) and of Node (`errno`,
 * OpenSSL, undici) alike. The first row that fits decides.
 */
const faults: readonly (readonly [codes: RegExp, fault: NetworkFault | 'redirected'])[] = [
  [/^ERR_(UNSAFE_REDIRECT|INVALID_REDIRECT|TOO_MANY_REDIRECTS)$/, 'redirected'],
  [/^(ERR_NAME_|ERR_DNS_|ERR_ICANN_NAME_COLLISION$|ENOTFOUND$|EAI_)/, 'dns'],
  [/^(ERR_CONNECTION_REFUSED|ECONNREFUSED)$/, 'refused'],
  [
    /^(ERR_CERT|ERR_SSL|ERR_TLS|ERR_BAD_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO$)/,
    'tls',
  ],
  [/^ERR_(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)$/, 'reset'],
  [/^ERR_(INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH|HTTP2_|QUIC_)/, 'reset'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, 'reset'],
  [/^ERR_PROXY_AUTH_/, 'proxy-sign-in'],
  [/^ERR_(ADDRESS_UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_|PROXY_|TUNNEL_)/, 'unreachable'],
  [/^ERR_(TIMED_OUT|CONNECTION_TIMED_OUT|CONNECTION_FAILED)$/, 'unreachable'],
  [
    /^(EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/,
    'unreachable',
  ],
];

/**
 * A refused redirect is the one rejection without a code in either `fetch` (seen on Electron 25.1,
 * read in the source of 45; undici 6 and 7). Should the text ever change, it becomes "other":
 * worse worded, but the redirect is refused all the same.
 */
const redirectTexts: ReadonlySet<string> = new Set([
  "Attempted to redirect, but redirect policy was 'error'",
  'unexpected redirect',
]);

/** Says why a `fetch`, or the reading of its body, was rejected. Nothing of the error's text is kept. */
export function dropReasonOf(error: unknown): DropReason {
  for (const link of causesOf(error)) {
    const code = textAt(link, 'code') ?? chromiumCodeOf(link);
    const fault = faults.find(([codes]) => code !== null && codes.test(code))?.[1];
    const refused = redirectTexts.has(textAt(link, 'message') ?? '');
    if (refused || fault === 'redirected') return { kind: 'redirected' };
    if (fault !== undefined) return { kind: 'network', fault };
  }
  return { kind: 'network', fault: 'other' };
}

/** `net.fetch` has no `code`: its whole message is one, as in `net::ERR_CONNECTION_RESET`. */
function chromiumCodeOf(error: unknown): string | null {
  return /^net::(ERR_\w+)$/.exec(textAt(error, 'message') ?? '')?.[1] ?? null;
}

/** Node wraps what the socket said; three levels are more than were ever seen. */
function causesOf(error: unknown): unknown[] {
  const causes = [error];
  for (
    let link = error;
    causes.length < 3 && isObject(link) && 'cause' in link;
    link = link.cause
  ) {
    causes.push(link.cause);
  }
  return causes;
}

function textAt(error: unknown, key: 'code' | 'message'): string | null {
  if (!isObject(error) || !(key in error)) return null;
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
