import { once } from 'node:events';
import { expect } from '@playwright/test';
import type { Exposure, RequestSeen } from '../../main/demo/journal.ts';
import { english as words } from '../../preload/words/english.ts';
import { readIdeaTime } from '../../main/ideas/idea-time.ts';
import type { DemoProcess } from './demo-process.ts';
import type { EventLoopWatch } from './event-loop-watch.ts';
import { filesBelow, formsOf } from './find-code.ts';
import type { LaunchedApp, LaunchWishes } from './launched-app.ts';
import type { Notifications } from './notifications.ts';
import { readStoredIdeas, type StoredIdeas } from './stored-ideas.ts';
import type { Tray } from './tray.ts';

export interface UnderTest {
  readonly app: LaunchedApp;
  readonly demo: DemoProcess;
  readonly eventLoop: EventLoopWatch;
  readonly notifications: Notifications;
  readonly tray: Tray;
  /** Starts the app once more, in the same data folder. */
  readonly restart: () => Promise<LaunchedApp>;
}

/** What a row makes impossible or means to be otherwise. */
export interface Exceptions {
  /** The server that the app uses in the end, if it is another one. */
  readonly demo?: DemoProcess;
  /** Told by a server that was used before. */
  readonly exposedBefore?: readonly Exposure[];
  /** Ideas that nobody could read: they are counted, not stored. */
  readonly unreadable?: readonly string[];
  /** Ideas that were sent with several contents under one `LAST_UPDATE`. */
  readonly reworded?: readonly string[];
  /** Only the newest ideas are kept: so many. */
  readonly kept?: number;
  /** How long main may stand still, where the fault itself slows it down. */
  readonly stoodStillMs?: number;
  /** Playwright lost sight of the app: what only it can see is not looked at. */
  readonly outOfSight?: boolean;
  /** How to start the app again; by default with the account that it had. */
  readonly restart?: LaunchWishes;
  /** Requests that the server lets pass in a minute. */
  readonly perMinute?: number;
}

const exitWithinMs = 2_000;

/**
 * The eight invariants of every fault (docs/reliability.md). The app must be running and its server
 * answering normally; it is ended, read from disk, started once more, and ended for good.
 */
export async function checkInvariants(under: UnderTest, but: Exceptions = {}): Promise<void> {
  const { app, eventLoop, notifications, tray, restart } = under;
  const { demo = under.demo } = but;
  await checkRequests(demo, but.perMinute ?? 60);
  if (but.outOfSight !== true) {
    expect(await eventLoop.longestOwnGapMs(), 'I4').toBeLessThan(but.stoodStillMs ?? 1_000);
    await checkCodeIsNotInSight(app, demo.code);
    await checkWindowOpens(app, tray);
  }
  const exited = once(app.electron.process(), 'exit');
  await tray.choose('Quit');
  expect(await exited, 'I5: Quit').toEqual([0, null]);

  const exposed = [...(but.exposedBefore ?? []), ...(await demo.control.exposures())];
  const stored = readStoredIdeas(app.userData);
  checkStored(exposed, stored, but);
  if (but.kept === undefined) checkToldOnce(notifications, stored);

  const again = await restart();
  await expect.poll(() => again.output(), 'after a restart').toContain('feed live');
  const endedAtMs = performance.now();
  expect(await again.terminate(), 'I8: SIGTERM').toEqual({ code: 0, signal: null });
  expect(performance.now() - endedAtMs, 'I8: SIGTERM').toBeLessThan(exitWithinMs);
  // Its helper processes write to the data folder for a moment longer.
  await again.kill();
  const kept = readStoredIdeas(app.userData);
  checkStored(exposed, kept, but);
  if (but.kept === undefined) checkToldOnce(notifications, kept);

  for (const form of formsOf(demo.code)) {
    expect(app.output() + again.output(), 'I7: output').not.toContain(form);
    for (const { name, text } of filesBelow(app.userData)) {
      expect(text.includes(form), `I7: ${name}`).toBe(false);
    }
  }
}

/** I6: one stream, and no more requests in any minute than the profile allows. */
async function checkRequests(demo: DemoProcess, perMinute: number): Promise<void> {
  // A stream that the app has left is gone for the server a moment later.
  await expect.poll(() => demo.control.countStreams(), 'I6: streams').toBeLessThanOrEqual(1);
  const requests = await demo.control.requests();
  expect(busiestMinute(requests), 'I6: requests in a minute').toBeLessThanOrEqual(perMinute);
}

function busiestMinute(requests: readonly RequestSeen[]): number {
  const inMinuteFrom = (fromMs: number): number =>
    requests.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + 60_000).length;
  return Math.max(0, ...requests.map(({ atMs }) => inMinuteFrom(atMs)));
}

/** I7, while it runs: no page, argument or environment shows the code. */
async function checkCodeIsNotInSight(app: LaunchedApp, code: string): Promise<void> {
  const atStart = await app.electron.evaluate(() => JSON.stringify([process.argv, process.env]));
  expect(atStart, 'I7: arguments and environment').not.toContain(code);
  for (const page of app.electron.windows()) {
    expect(await page.content(), 'I7: window').not.toContain(code);
  }
}

/** I5: whatever happened, the tray opens the window, and the window has its list or its form. */
async function checkWindowOpens(app: LaunchedApp, tray: Tray): Promise<void> {
  const isVisible = (): Promise<boolean> =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible()),
    );
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(isVisible, 'I5: hidden').toBe(false);
  await tray.choose('Open HTI Notifier');
  await expect.poll(isVisible, 'I5: opened').toBe(true);
  await expect((await app.window()).getByRole('status').first(), 'I5: window').toBeVisible();
}

const keyOf = (version: { readonly ideaId: string; readonly lastUpdate: string }): string =>
  `${version.ideaId} ${version.lastUpdate}`;

/** I1 and I3: what was exposed is stored once, or lies within a disclosed gap. */
function checkStored(exposed: readonly Exposure[], stored: StoredIdeas, but: Exceptions): void {
  const counts = new Map<string, number>();
  for (const version of stored.versions) {
    const key = keyOf(version);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const isReworded = but.reworded?.includes(version.ideaId) === true;
    if (!isReworded) expect(counts.get(key), `I1: ${key} is stored twice`).toBe(1);
  }
  const due = new Map(exposed.map((exposure) => [keyOf(exposure), exposure]));
  for (const [key, { ideaId, lastUpdate }] of [...due].slice(-(but.kept ?? due.size))) {
    if (but.unreadable?.includes(ideaId) === true) continue;
    const atMs = readIdeaTime(lastUpdate).atMs ?? 0;
    const isDisclosed = stored.gaps.some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs);
    expect(counts.has(key) || isDisclosed, `I1, I3: ${key} is lost`).toBe(true);
  }
}

/** I2: the pop-ups tell of as many versions as the store says, and each of a stored idea. */
export function checkToldOnce(notifications: Notifications, { versions }: StoredIdeas): void {
  const toldKinds: ReadonlySet<string> = new Set([
    'shown',
    'in-digest',
    'not-confirmed',
    'expired-on-arrival', // A digest counts these too.
  ]);
  const told = versions.filter(({ receipt }) => toldKinds.has(receipt.kind));
  const summaries = notifications.shown().map(({ summary }) => summary);
  const about = summaries.filter((summary) => !isAboutFeed(summary));
  const total = about.reduce((sum, summary) => sum + countTold(summary), 0);
  const seen = `${about.join('; ')} / ${told.length} stored`;
  expect(total, `I2: told once: ${seen}`).toBeLessThanOrEqual(told.length);

  const names = versions.map(({ instrument }) => instrument ?? 'Unknown instrument');
  for (const summary of about) {
    const isKnown = countTold(summary) > 1 || names.some((name) => summary.includes(name));
    expect(isKnown, `I2: stored before told: ${summary}`).toBe(true);
  }
}

/** How many ideas a pop-up tells of. */
function countTold(summary: string): number {
  return Number(/^(\d+) ideas\b/.exec(summary)?.[1] ?? 1);
}

function isAboutFeed(summary: string): boolean {
  const { badCode, profileExpired, serverStop } = words.feed;
  return [badCode, profileExpired, serverStop].some((headline) => summary.startsWith(headline));
}
