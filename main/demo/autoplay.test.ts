import { afterEach, expect, test } from 'vitest';
import { startDemoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { askDemo, openTestStream } from './test-stream.ts';

const startMs = Date.parse('2026-04-22T13:24:00Z');
const servers: DemoServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function play(clock: ManualClock, backlog?: number): Promise<DemoServer> {
  const server = await startDemoServer({ clock, ...(backlog !== undefined && { backlog }) });
  servers.push(server);
  return server;
}

async function historyText(server: DemoServer): Promise<string> {
  const answer = await askDemo(server, 'history?limit=50');
  return JSON.stringify((await answer.json()).ideas);
}

test('History starts with a dozen past ideas, newest first, some expired and some open', async () => {
  const server = await play(manualClock(startMs));
  const { ideas } = await (await askDemo(server, 'history?limit=50')).json();
  const now = '2026-04-22 09:24:00 EST';
  const created = ideas.map((idea: { CREATION_TIME: string }) => idea.CREATION_TIME);
  const expired = ideas.filter((idea: { EXPIRATION_TIME: string }) => idea.EXPIRATION_TIME < now);

  expect(created).toHaveLength(12);
  expect(created).toEqual([...created].sort((a, b) => (a < b ? 1 : -1)));
  expect(created[0] < now).toBe(true);
  expect(expired.length).toBeGreaterThan(2);
  expect(expired.length).toBeLessThan(10);
});

test('a demo that is started again a little later has the same backlog', async () => {
  const first = await historyText(await play(manualClock(startMs)));
  const second = await historyText(await play(manualClock(startMs + 60_000)));
  expect(second).toBe(first);
});

test('the backlog is as long as asked', async () => {
  const server = await play(manualClock(startMs), 3);
  expect(await (await askDemo(server, 'history')).json()).toMatchObject({ count: 3 });
});

test('nothing is played before the first stream, and the first idea comes four seconds after it', async () => {
  const clock = manualClock(startMs);
  const server = await play(clock, 0);
  clock.advance(3_600_000);
  expect(await historyText(server)).toBe('[]');

  const stream = await openTestStream(server);
  clock.advance(3999);
  expect(await historyText(server)).toBe('[]');
  clock.advance(1);
  await stream.until('event: idea');
});

test('then an idea comes every 20 to 45 seconds, some are updated later, and all are told live', async () => {
  const clock = manualClock(startMs);
  const server = await play(clock, 0);
  await openTestStream(server);
  const hourMs = 3_600_000;
  clock.advance(hourMs);

  const told = await server.control.exposures();
  const firstTold = new Map<string, number>();
  const updated = new Set<string>();
  for (const { ideaId, atMs } of told) {
    if (firstTold.has(ideaId)) updated.add(ideaId);
    else firstTold.set(ideaId, atMs);
  }
  const times = [...firstTold.values()];
  const pauses = times.slice(1).map((atMs, i) => atMs - (times[i] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(45_000);
  expect(updated.size).toBeGreaterThan(10);
  expect(updated.size).toBeLessThan(firstTold.size / 2);
});

test('the same seed and the same clock play the same ideas', async () => {
  const played = [];
  for (const clock of [manualClock(startMs), manualClock(startMs)]) {
    const server = await play(clock);
    await openTestStream(server);
    clock.advance(600_000);
    played.push(await historyText(server));
  }
  expect(played[0]).toBe(played[1]);
});
