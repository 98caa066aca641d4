import { app, net, session, type Session } from 'electron';
import type { Fetch } from '../feed/transport/fetch.ts';
import {
  createNetFetch,
  type NetRequest,
  type SignInToProxy,
} from '../feed/transport/net-fetch.ts';
import type { Log } from '../log/log.ts';
import { keepTo } from './keep-to.ts';

/** The one way out of the app: with the system's proxy and certificates, to its servers alone. */
export interface Network {
  readonly fetch: Fetch;
  /** Lets requests go to this server too: a typed account is checked there. */
  readonly add: (baseUrl: string) => void;
  /** Lets requests go to this server only; null: to none. */
  readonly only: (baseUrl: string | null) => void;
}

/** To be called when the app is ready. `onRenewed`: what was under way is lost, and can be asked anew. */
export function openNetwork(
  log: Log,
  signInToProxy: SignInToProxy,
  onRenewed: () => void,
): Network {
  let origins: ReadonlySet<string> = new Set();
  let generation = 1;
  let current = openSession();

  function openSession(): Session {
    const opened = session.fromPartition(`network-${generation}`);
    keepTo(() => origins, opened, log);
    return opened;
  }

  const request: NetRequest = (options) => net.request({ ...options, session: current });

  // A session does not survive the end of Chromium's network process: each of its requests fails.
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName !== 'network.mojom.NetworkService') return;
    generation += 1;
    current = openSession();
    onRenewed();
  });

  return {
    fetch: createNetFetch(request, signInToProxy),
    add: (baseUrl) => {
      origins = new Set([...origins, new URL(baseUrl).origin]);
    },
    only: (baseUrl) => {
      origins = new Set(baseUrl === null ? [] : [new URL(baseUrl).origin]);
    },
  };
}
