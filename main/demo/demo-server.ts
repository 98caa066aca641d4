import { randomBytes } from 'node:crypto';
import { demoAccount } from './account.ts';
import { autoplay, sequenceAt, writeBacklog } from './autoplay.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { DemoControl } from './control.ts';
import { controlOf } from './control-of.ts';
import { openFeed } from './feed.ts';
import { openJournal } from './journal.ts';
import { listener } from './listener.ts';
import { routeRequest } from './route-request.ts';
import { openScript } from './script.ts';

export interface DemoOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** The API code that this server accepts; random by default. */
  readonly code?: string;
  /** The same seed at the same times gives the same ideas. */
  readonly seed?: string;
  /** For tests: History starts empty and nothing happens by itself. */
  readonly quiet?: boolean;
  /** Past ideas in History at the start; 12 by default, 0 when quiet. */
  readonly backlog?: number;
  readonly clock?: Clock;
}

export interface DemoServer {
  /** For example `http://127.0.0.1:3500`. */
  readonly url: string;
  readonly code: string;
  readonly control: DemoControl;
  /** Ends every connection and every timer, so that the process can exit. */
  readonly close: () => Promise<void>;
}

/**
 * A faithful HTI API on 127.0.0.1 with ideas of its own. Rejects with the system's error when the
 * port is taken.
 */
export async function startDemoServer(options: DemoOptions = {}): Promise<DemoServer> {
  const {
    port = 0,
    code = randomBytes(16).toString('hex'),
    seed = 'demo',
    quiet = false,
    backlog = quiet ? 0 : 12,
    clock = systemClock,
  } = options;

  const account = demoAccount(code, clock);
  const journal = openJournal();
  const script = openScript();
  const startedAtMs = clock.nowMs();
  const feed = openFeed(seed, sequenceAt(startedAtMs), clock, journal);
  writeBacklog(feed, seed, backlog, startedAtMs);
  const player = autoplay(feed, seed, clock);

  const parts = {
    account,
    feed,
    journal,
    script,
    clock,
    onStreamOpened: () => {
      if (!quiet) player.begin();
    },
  };
  const door = listener(port, (request, response) => routeRequest(parts, request, response));
  const url = `http://127.0.0.1:${await door.listen()}`;
  return {
    url,
    code,
    control: controlOf({ account, feed, journal, script, door }),
    async close() {
      player.stop();
      await door.close();
    },
  };
}
