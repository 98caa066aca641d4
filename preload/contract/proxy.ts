/** A proxy of this system that lets nothing pass before somebody signs in to it. */
export interface ProxyAsk {
  /** For example `proxy.example:8080`. */
  readonly proxy: string;
  /** It has refused what it was given before. */
  readonly refused: boolean;
}

/** Kept in memory until the app ends, and given to the proxy that asked alone. */
export interface ProxyCredentials {
  readonly user: string;
  readonly password: string;
}
