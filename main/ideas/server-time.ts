import type { IdeaTime } from '../../preload/contract/idea-view.ts';

const dayMs = 86_400_000;

/**
 * The server's time, or the time of receipt where it is unknown or over a day ahead of it: one
 * idea from the year 9999 must not stand on top for ever. Milliseconds since the Unix epoch.
 */
export function believableMs(time: IdeaTime, receivedAtMs: number): number {
  return time.atMs === null || time.atMs > receivedAtMs + dayMs ? receivedAtMs : time.atMs;
}
