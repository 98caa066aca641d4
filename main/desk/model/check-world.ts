import { expect } from 'vitest';
import type { IdeaRecord, Revision } from '../../ideas/idea.ts';
import { CLOCK_ERROR_MS, versionNameOf } from './model-app.ts';
import { EPOCH_MS, type ModelServer, type Version } from './model-server.ts';
import { LONGEST_STREAM_DELAY_MS } from './schedule.ts';
import type { World } from './world.ts';

/** A live feed that was silent for longer is a dead one that looks live. */
const SILENCE_LIMIT_MS = 10_000;

/** A connection's deadline, the pause of a burst, and time to write. */
const LONGEST_WAIT_MS = 15_000;

/** What holds at every moment. */
export function checkNow({ time, app, pendingSince }: World): void {
  const { state } = app;
  if (state.kind === 'live' && app.wallMs - state.lastHeardAtMs > SILENCE_LIMIT_MS) {
    expect.fail(`live, and silent since ${state.lastHeardAtMs}`);
  }
  if (state.kind === 'live' && !app.isWhole()) expect.fail('live, and not whole');
  const waiting = app.startedAtMs === null ? [] : app.book.pending();
  const names = waiting.map(({ revision }) => `${app.startedAtMs} ${versionNameOf(revision)}`);
  for (const name of pendingSince.keys()) if (!names.includes(name)) pendingSince.delete(name);
  for (const name of names) {
    const sinceMs = pendingSince.get(name) ?? time.nowMs;
    pendingSince.set(name, sinceMs);
    if (time.nowMs - sinceMs > LONGEST_WAIT_MS) expect.fail(`${name} is kept from the user`);
  }
}

/** What holds when all faults have ended. `wholeSinceMs`: when the feed was first live, virtual ms. */
export function checkAtEnd(world: World, wholeSinceMs: number): void {
  const { app } = world;
  expect(app.faults).toEqual([]);
  expect(app.state.kind).toBe('live');
  checkStored(world, wholeSinceMs);
  checkTold(world);
  for (const idea of app.book.records()) checkReceipt(world, idea, wholeSinceMs);
}

/** What reached the app is in its book, and what did not is disclosed by a gap. */
function checkStored({ server, app }: World, wholeSinceMs: number): void {
  const stored = app.book.records().flatMap(({ others, current }) => [...others, current]);
  const names = stored.map(versionNameOf);
  expect(names).toEqual([...new Set(names)]);

  // What comes in the very moment of a crash is left to History, which has the newest alone.
  const isHeard = (version: Version): boolean => {
    const atMs = server.exposed.get(version);
    if (atMs === undefined) return false;
    return !app.crashedAtMs.some((crashMs) => atMs <= crashMs && crashMs <= atMs + WRITING_MS);
  };
  for (const version of server.exposed.keys()) {
    if (isHeard(version)) expect(names, `${nameOf(version)} was heard`).toContain(nameOf(version));
  }

  const newest = new Map<string, Version>();
  for (const version of server.written) newest.set(version.id, version);
  const gaps = app.book.gaps();
  for (const version of newest.values()) {
    const atMs = EPOCH_MS + version.updatedMs;
    const current = app.book.records().find(({ id }) => id === version.id)?.current;
    const isCurrent = current !== undefined && versionNameOf(current) === nameOf(version);
    const isDisclosed = gaps.some(
      ({ fromMs, toMs }) => fromMs - GAP_SLACK_MS <= atMs && atMs <= toMs + CLOCK_ERROR_MS,
    );
    const wasBefore = version.updatedMs < wholeSinceMs;
    const isUnknowable = version.isHidden && !isHeard(version);
    expect(
      isCurrent || isDisclosed || wasBefore || isUnknowable || isOvertaken(version, server),
      `${nameOf(version)} was lost silently`,
    ).toBe(true);
  }
}

/** Under one `LAST_UPDATE` arrival alone tells which version is newer, and an older one came after it. */
function isOvertaken(version: Version, { exposed }: ModelServer): boolean {
  const { id, updatedMs } = version;
  const last = [...exposed.keys()].findLast((one) => one.id === id && one.updatedMs === updatedMs);
  return exposed.has(version) && last !== version;
}

/** Each version once, while it could be acted on, when a crash could not make it twice, and no news that is none. */
function checkTold({ app }: World): void {
  const names = app.told.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(app.told.filter(({ isExpired }) => isExpired)).toEqual([]);
  expect(app.told.filter(({ isIntended }) => !isIntended)).toEqual([]);
  const lastStop = new Map<string, string>();
  for (const { id, name, stop } of app.told) {
    expect(stop, `${name} is no news`).not.toBe(lastStop.get(id));
    lastStop.set(id, stop);
  }
}

/** Every version that the user sees in the list was told, or says truthfully why not. */
function checkReceipt(
  { time, app, skewMs }: World,
  { others, current }: IdeaRecord,
  wholeSinceMs: number,
): void {
  const name = versionNameOf(current);
  const { kind } = current.receipt;
  const because = `${name} is ${kind}`;
  switch (kind) {
    case 'shown':
    case 'in-digest':
      return expect(
        app.told.map((told) => told.name),
        because,
      ).toContain(name);
    case 'not-confirmed':
      return expect(app.crashedAtMs.length, because).toBeGreaterThan(0);
    case 'backlog':
      return expect(current.receivedAtMs, because).toBeLessThan(
        EPOCH_MS + wholeSinceMs + Math.max(0, skewMs),
      );
    case 'expired-on-arrival': {
      // Until the server's clock was heard, the computer's own is believed.
      const latestMs = EPOCH_MS + time.nowMs + Math.max(CLOCK_ERROR_MS, skewMs);
      return expect(current.idea.expires.atMs, because).toBeLessThanOrEqual(latestMs);
    }
    case 'not-material':
      return expect(
        others.filter(({ receipt }) => receipt.kind !== 'pending').map(stopOf),
        because,
      ).toContain(stopOf(current));
    case 'pending':
    case 'muted-by-rule':
    case 'hidden-by-rule':
    case 'paused':
    case 'quiet-hours':
    case 'do-not-disturb':
    case 'refused':
      // Nobody asked for silence, and none may wait any longer.
      return expect.fail(because);
  }
}

/** An event may be under way when the feed becomes whole, by a clock that is only estimated. */
const GAP_SLACK_MS = LONGEST_STREAM_DELAY_MS + CLOCK_ERROR_MS;
/** How long the model's disk takes for a write. */
const WRITING_MS = 1;

const nameOf = ({ id, revision }: Version): string => `${id} ${revision}`;
const stopOf = ({ idea }: Revision): string => idea.stopLoss?.text ?? '';
