import type { ProxyAsk, ProxyCredentials } from '../../preload/contract/proxy.ts';
import type { SignInToProxy } from '../feed/transport/net-fetch.ts';

/** Asks the user once for what a proxy wants to know, and keeps it in memory. */
export interface ProxyDesk {
  readonly signInTo: SignInToProxy;
  /** What the window asks the user; null: nothing. */
  readonly view: () => ProxyAsk | null;
  readonly give: (credentials: ProxyCredentials) => void;
  /** The user will not answer now. Nothing is asked again by itself. */
  readonly dismiss: () => void;
  /** The user wants a connection: the next question is put to them again. */
  readonly askAgain: () => void;
}

export function openProxyDesk(ports: {
  readonly onView: () => void;
  /** What was refused so far may work now. */
  readonly onGiven: () => void;
}): ProxyDesk {
  const known = new Map<string, ProxyCredentials>();
  let asked: ProxyAsk | null = null;
  let isDismissed = false;

  const ask = (next: ProxyAsk | null): void => {
    asked = next;
    ports.onView();
  };

  return {
    signInTo: (proxy, isAgain) => {
      // Never twice: repeated, a wrong password locks accounts.
      if (isAgain) known.delete(proxy);
      const credentials = known.get(proxy) ?? null;
      const isShown = asked?.proxy === proxy && (asked.refused || !isAgain);
      if (credentials === null && !isDismissed && !isShown) ask({ proxy, refused: isAgain });
      return credentials;
    },
    view: () => asked,
    give: (credentials) => {
      if (asked === null) return;
      known.set(asked.proxy, credentials);
      ask(null);
      ports.onGiven();
    },
    dismiss: () => {
      isDismissed = true;
      ask(null);
    },
    askAgain: () => {
      isDismissed = false;
    },
  };
}
