/**
 * The part of `fetch` that the transport uses: Electron's `net.request` in the app (the system's
 * proxy and certificates), Node's `fetch` in tests. Addresses are texts, because one of them is a
 * secret that nobody but the request should hold as an object.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<HttpResponse>;

export interface FetchInit {
  readonly headers: Readonly<Record<string, string>>;
  readonly cache: 'no-store';
  readonly redirect: 'error';
  readonly signal: AbortSignal;
}

/**
 * What is read of a response. Not the global `Response`: with it Node loads its own HTTP client and
 * a WebAssembly parser, megabytes that this app has no other use for.
 */
export interface HttpResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  /** Rejects when the connection breaks or is aborted. To be read once. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface HttpHeaders {
  /** Null for one that was not sent; several of one name are joined by a comma. */
  readonly get: (name: string) => string | null;
}
