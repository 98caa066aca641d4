import { expect, test } from 'vitest';
import type { IdeaRecord } from '../ideas/idea.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { isUnreadable, readIdea } from '../ideas/read-idea.ts';
import { EPOCH_MS } from './model/model-server.ts';
import { VirtualTime } from './model/virtual-time.ts';
import { watchFreshness } from './watch-freshness.ts';

const minute = 60_000;

/** A watch over a book, and what it tells. `offsetMs`: what the server's clock is ahead. */
function rig() {
  const time = new VirtualTime();
  const book = new IdeaBook();
  const told: string[] = [];
  const clock = { offsetMs: 0 };
  const watch = watchFreshness({
    records: () => book.records(),
    serverMs: () => EPOCH_MS + time.nowMs + clock.offsetMs,
    after: time.after,
    onChanged: (changes) => {
      for (const { record, freshness } of changes) told.push(`${record.id} ${freshness}`);
    },
  });
  const take = (id: string, lifeMs: number | null): IdeaRecord => {
    const iso = (ms: number) => new Date(EPOCH_MS + time.nowMs + ms).toISOString();
    const idea = readIdea({
      idea_id: id,
      CREATION_TIME: iso(0),
      LAST_UPDATE: iso(0),
      EXPIRATION_TIME: lifeMs === null ? 'soon' : iso(lifeMs),
    });
    if (isUnreadable(idea)) throw new Error('a readable idea');
    const taken = book.take(idea, 'stream', EPOCH_MS + time.nowMs);
    if (taken.kind === 'known') throw new Error('a new idea');
    watch.note(taken.record);
    return taken.record;
  };
  return { time, told, clock, watch, take };
}

test('an idea expires by itself, and warns before', async () => {
  const { time, told, take } = rig();
  take('a', 60 * minute);
  await time.pass(54 * minute - 1);
  expect(told).toEqual([]);
  await time.pass(1);
  expect(told).toEqual(['a expiring']);
  await time.pass(6 * minute);
  expect(told).toEqual(['a expiring', 'a expired']);
});

test('a shorter life that comes later is not waited for behind a longer one', async () => {
  const { time, told, take } = rig();
  take('long', 10 * 60 * minute);
  take('short', 10 * minute);
  await time.pass(10 * minute);
  expect(told).toEqual(['short expiring', 'short expired']);
});

test('an unknown expiry never changes', async () => {
  const { time, told, take } = rig();
  take('a', null);
  await time.pass(24 * 60 * minute);
  expect(told).toEqual([]);
});

test('a clock that turns out to be wrong changes what is open at once', async () => {
  const { time, told, clock, watch, take } = rig();
  take('a', 60 * minute);
  await time.pass(minute);
  clock.offsetMs = 2 * 60 * minute;
  watch.look();
  expect(told).toEqual(['a expired']);
});

test('a clock that is set forward is noticed within a minute', async () => {
  const { time, told, clock, take } = rig();
  take('a', 60 * minute);
  clock.offsetMs = 2 * 60 * minute;
  await time.pass(minute);
  expect(told).toEqual(['a expired']);
});

test('a stopped watch tells nothing more', async () => {
  const { time, told, watch, take } = rig();
  take('a', 3 * minute);
  watch.stop();
  await time.pass(10 * minute);
  expect(told).toEqual([]);
});
