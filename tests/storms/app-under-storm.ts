import { waitUntil } from '../../build/desktop/wait-until.ts';
import type { LaunchedApp } from '../harness/launched-app.ts';

/** How often the app has said that its feed is live. */
export function livesOf(app: LaunchedApp): number {
  return app.output().match(/ info feed live$/gm)?.length ?? 0;
}

export function isLive(app: LaunchedApp): boolean {
  const states = app.output().match(/ info feed [a-z-]+/g) ?? [];
  return states.at(-1)?.endsWith(' live') ?? false;
}

/** Waits until the feed is live, after it has been so `before` times. */
export async function untilLiveAgain(app: LaunchedApp, before: number): Promise<void> {
  await waitUntil('a live feed', () => livesOf(app) > before && isLive(app));
}

/** After so long a user looks at the tray and presses "Reconnect now", and again. */
const patienceMs = 4_000;

/** As `untilLiveAgain`, for somebody who does not wait for the back-off of an unstable connection. */
export async function hurryLiveAgain(
  app: LaunchedApp,
  before: number,
  ask: () => Promise<void>,
): Promise<void> {
  let askAtMs = performance.now() + patienceMs;
  await waitUntil('a live feed', async () => {
    if (performance.now() > askAtMs) {
      askAtMs += patienceMs;
      await ask();
    }
    return livesOf(app) > before && isLive(app);
  });
}
