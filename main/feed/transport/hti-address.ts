import type { ApiCode } from '../../vault/api-code.ts';

/** Where an HTI server is, as the setting keeps it: `http://host:3500`, no slash at the end. */
export interface HtiAddress {
  readonly baseUrl: string;
}

export interface TypedAddress extends HtiAddress {
  readonly hasScheme: boolean;
}

/**
 * Reads what a person typed or pasted: the scheme may be missing (then it is `http:`, as the vendor
 * documents), and a whole endpoint's address becomes its base. A query, which may hold the code, a
 * user name, a password and a fragment are dropped. Only `http:` and `https:` are addresses.
 */
export function readTypedAddress(text: string): TypedAddress | 'bad-address' {
  const typed = text.trim();
  // A colon before digits is a port: `localhost:3500` has no scheme.
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed);
  const url = parseUrl(hasScheme ? typed : `http://${typed}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return 'bad-address';
  const path = url.pathname.replace(/\/client-api(\/.*)?$/, '').replace(/\/+$/, '');
  return { baseUrl: `${url.protocol}//${url.host}${path}`, hasScheme };
}

/** As `readTypedAddress`, where nobody can be asked what was meant. */
export function readHtiAddress(text: string): HtiAddress | 'bad-address' {
  const address = readTypedAddress(text);
  return address === 'bad-address' ? address : { baseUrl: address.baseUrl };
}

/** The same place by `https:`, at the same port if one is named. */
export function overTls(baseUrl: string): string {
  return baseUrl.replace(/^http:/, 'https:');
}

/** Whether others on the way can read what is sent: on this computer itself there is no way. */
export function travelsInClear(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return (
    protocol === 'http:' && !/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  );
}

export function authUrl(address: HtiAddress): string {
  return `${address.baseUrl}/client-api/hti/auth`;
}

/** @param limit how many ideas at most, 1 to 50 */
export function historyUrl(address: HtiAddress, limit: number): string {
  return `${address.baseUrl}/client-api/hti/history?limit=${limit}`;
}

/**
 * The stream's address carries the code (HTI API, endpoints), so the whole text is a secret: it
 * goes into the request and nowhere else.
 *
 * @param pollSeconds how often the server looks for news, 1.0 to 10.0
 */
export function secretStreamUrl(address: HtiAddress, code: ApiCode, pollSeconds: number): string {
  const query = new URLSearchParams({
    api_code: code.reveal(),
    poll_seconds: pollSeconds.toFixed(1),
  });
  return `${address.baseUrl}/client-api/hti/stream?${query.toString()}`;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null; // `URL.canParse` is newer than Node 18.15.
  }
}
