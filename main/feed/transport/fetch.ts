/**
 * The part of `fetch` that the transport uses: Electron's `net.fetch` in the app (the system's
 * proxy and certificates), Node's in tests. Addresses are texts, because one of them is a secret
 * that nobody but the request should hold as an object.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
