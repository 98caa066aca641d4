import type { ModelApp } from './model-app.ts';
import type { ModelServer } from './model-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A server, the app that listens to it, and the time in which both live. */
export interface World {
  /** Since when versions that the app has wait to be told, virtual ms. */
  readonly pendingSince: Map<string, number>;
  readonly skewMs: number;
  readonly time: VirtualTime;
  readonly server: ModelServer;
  readonly app: ModelApp;
}
