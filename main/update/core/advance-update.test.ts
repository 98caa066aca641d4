import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { advanceUpdate, type UpdateEvent, type UpdateSession } from './advance-update.ts';

const release = { version: '0.2.0', notes: 'Faster.' };
const later = { version: '0.3.0', notes: null };
const page = 'https://updates.example/';

function session(over: Partial<UpdateSession> = {}): UpdateSession {
  return {
    state: { kind: 'idle' },
    skippedVersion: null,
    toldRefused: null,
    onlyTells: null,
    ...over,
  };
}

/** Where the events lead, and all that was to be done on the way. */
function after(start: UpdateSession, ...events: readonly UpdateEvent[]) {
  let now = start;
  const done: string[] = [];
  for (const event of events) {
    const { next, effects } = advanceUpdate(now, event);
    now = next;
    done.push(...effects.map((effect) => effect.do));
  }
  return { ...now, done };
}

const clock: UpdateEvent = { kind: 'asked', by: 'clock' };
const user: UpdateEvent = { kind: 'asked', by: 'user' };
const found: UpdateEvent = { kind: 'found', release };
const downloaded: UpdateEvent = { kind: 'downloaded' };
const unreachable: UpdateEvent = { kind: 'failed', why: 'unreachable' };
const refused: UpdateEvent = { kind: 'refused', version: '0.2.0' };
const skip: UpdateEvent = { kind: 'skip' };

test('a newer version is downloaded by itself and waits for the user', () => {
  const progress = { kind: 'progress', percent: 42.9 } as const;
  expect(after(session(), clock, found, progress).state).toEqual({
    kind: 'downloading',
    release,
    percent: 42,
  });
  const ready = after(session(), clock, found, progress, downloaded);
  expect(ready).toMatchObject({ state: { kind: 'ready', release }, done: ['check', 'download'] });
});

test('only the user restarts, and once', () => {
  const restart: UpdateEvent = { kind: 'restart' };
  expect(after(session(), clock, found, restart).done).toEqual(['check', 'download']);
  const restarted = after(session(), clock, found, downloaded, restart, restart);
  expect(restarted).toMatchObject({
    state: { kind: 'restarting' },
    done: ['check', 'download', 'install'],
  });
});

test('a copy that cannot update itself only tells', () => {
  const onlyTells = { why: 'deb', page } as const;
  expect(after(session({ onlyTells }), clock, found)).toMatchObject({
    state: { kind: 'told', release, why: 'deb', page },
    done: ['check'],
  });
});

test('a version that is skipped is not offered again, but the next one is', () => {
  const skipped = after(session(), clock, found, downloaded, skip);
  expect(skipped).toMatchObject({ state: { kind: 'idle' }, skippedVersion: '0.2.0' });
  expect(after(skipped, clock, found)).toMatchObject({ state: { kind: 'idle' }, done: ['check'] });
  expect(after(skipped, clock, { kind: 'found', release: later }).state).toMatchObject({
    kind: 'downloading',
    release: later,
  });
});

test('a download that is skipped ends', () => {
  expect(after(session(), clock, found, skip, { kind: 'progress', percent: 50 })).toMatchObject({
    state: { kind: 'idle' },
    done: ['check', 'download', 'cancel'],
  });
});

test('who asks hears of the skipped version too', () => {
  expect(after(session({ skippedVersion: '0.2.0' }), user, found)).toMatchObject({
    state: { kind: 'downloading' },
    skippedVersion: null,
  });
});

test('switched off, nothing is asked for, and what is under way ends', () => {
  const off = after(session(), clock, found, { kind: 'switched', on: false });
  expect(off).toMatchObject({ state: { kind: 'off' }, done: ['check', 'download', 'cancel'] });
  expect(after(off, clock, user, found, downloaded)).toMatchObject({
    state: { kind: 'off' },
    done: [],
  });
  expect(after(off, { kind: 'switched', on: true }).done).toEqual(['check']);
});

test('an answer that comes after it was switched off is not taken', () => {
  const off = after(session(), clock, { kind: 'switched', on: false }, found);
  expect(off.state).toEqual({ kind: 'off' });
});

test('a failure is followed by the next check', () => {
  const failed = after(session(), clock, found, unreachable);
  expect(failed.state).toEqual({ kind: 'failed', why: 'unreachable' });
  expect(after(failed, clock, found).done).toEqual(['check', 'download']);
});

test('a refused update is told once, and tried again', () => {
  const once = after(session(), clock, refused);
  expect(once).toMatchObject({
    state: { kind: 'refused', version: '0.2.0' },
    done: ['check', 'tell-refused'],
  });
  expect(after(once, clock, found, refused).done).toEqual(['check', 'download']);
  expect(after(once, clock, { kind: 'refused', version: '0.3.0' }).done).toContain('tell-refused');
});

test('an update that is known of is looked for again by the user only', () => {
  const told = after(session({ onlyTells: { why: 'rpm', page } }), clock, found);
  expect(after(told, clock).done).toEqual([]);
  expect(after(told, user).done).toEqual(['check']);
  expect(after(session(), clock, found, downloaded, user, clock).done).toHaveLength(2);
});

const anyEvent = constantFrom<UpdateEvent>(
  clock,
  user,
  found,
  { kind: 'found', release: later },
  { kind: 'nothing-newer' },
  { kind: 'progress', percent: Number.NaN },
  { kind: 'progress', percent: 250 },
  downloaded,
  unreachable,
  refused,
  skip,
  { kind: 'restart' },
  { kind: 'switched', on: false },
  { kind: 'switched', on: true },
);

test('whatever happens: only the user’s restart installs, only what was downloaded, and nothing starts while off', () => {
  assert(
    property(array(anyEvent, { maxLength: 40 }), (events) => {
      let now = session();
      for (const event of events) {
        const { next, effects } = advanceUpdate(now, event);
        for (const effect of effects) {
          if (effect.do === 'install') {
            expect([event.kind, now.state.kind]).toEqual(['restart', 'ready']);
          }
          if (effect.do === 'check' || effect.do === 'download') {
            expect(next.state.kind).not.toBe('off');
          }
        }
        if (next.state.kind === 'ready' && now.state.kind !== 'ready') {
          expect(now.state.kind).toBe('downloading');
        }
        if (next.state.kind === 'downloading') {
          expect(next.state.release.version).not.toBe(next.skippedVersion);
          expect(next.state.percent).toBeGreaterThanOrEqual(0);
          expect(next.state.percent).toBeLessThanOrEqual(100);
        }
        now = next;
      }
    }),
  );
});
