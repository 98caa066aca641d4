import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  IdeaJournal,
  openJournal,
  type JournalOptions,
  type JournalState,
  type OpenedJournal,
} from './idea-journal.ts';
import { encodeJournal, encodeLine } from './journal-format.ts';
import { journalPaths } from './recover-journal.ts';

let folder: string;
let path: string;
let state: unknown[];
let states: JournalState[];
let timers: Map<number, () => void>;
let open: OpenedJournal[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'journal-')), 'ideas');
  path = join(folder, 'ideas.journal');
  [state, states, open] = [[], [], []];
  timers = new Map();
});

afterEach(async () => {
  for (const { journal } of open) await journal.close();
  await rm(join(folder, '..'), { recursive: true });
});

const options = (): JournalOptions => ({
  folder,
  snapshot: () => state,
  onState: (next) => states.push(next),
  wallMs: () => Date.UTC(2026, 3, 22, 13, 24),
  after: (ms, run) => {
    timers.set(ms, run);
    return () => timers.delete(ms);
  },
});

async function openHere(): Promise<OpenedJournal> {
  const opened = await openJournal(options());
  open.push(opened);
  return opened;
}

function append({ journal }: OpenedJournal, ...entries: readonly unknown[]): Promise<void> {
  state.push(...entries);
  return journal.append(entries);
}

/** As a crash leaves it: nothing is closed, the file is read again. */
const reread = async () => (await openHere()).entries;

const sound = encodeJournal([{ n: 1 }, { n: 2 }].map(encodeLine));
const setAside = (kind: string) => `${path}.${kind}-2026-04-22T13-24-00-000Z`;

function leave(bytes: Buffer | string): void {
  mkdirSync(folder);
  writeFileSync(path, bytes);
}

test('a first journal is empty, and its files are for their owner alone', async () => {
  const { entries, damage, journal } = await openHere();
  expect([entries, damage, journal.state]).toEqual([[], null, { kind: 'on-disk' }]);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('what append resolved for is in the file, without closing or syncing', async () => {
  const opened = await openHere();
  await append(opened, { n: 1 }, { n: 2 });
  await append(opened, { n: 3 });
  expect(await reread()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test('appends that come together keep their order', async () => {
  const opened = await openHere();
  await Promise.all(Array.from({ length: 200 }, (_, n) => append(opened, { n })));
  expect(await reread()).toEqual(Array.from({ length: 200 }, (_, n) => ({ n })));
});

test('closing writes what waits, and a closed journal takes nothing more', async () => {
  const opened = await openHere();
  void append(opened, { n: 1 });
  await opened.journal.close();
  await append(opened, { n: 2 });
  expect(await reread()).toEqual([{ n: 1 }]);
});

test('a written entry is synced soon after', async () => {
  const opened = await openHere();
  await append(opened, { n: 1 });
  expect([...timers.keys()]).toEqual([500]);
  timers.get(500)?.();
  await append(opened, { n: 2 });
  expect(states).toEqual([]);
});

test('a torn tail is cut and set aside, and writing goes on behind the last whole line', async () => {
  leave(Buffer.concat([sound, encodeLine({ n: 3 }).subarray(0, 12)]));
  const opened = await openHere();
  expect(opened.entries).toEqual([{ n: 1 }, { n: 2 }]);
  expect(opened.damage).toEqual({ kind: 'torn-tail', setAsideAs: setAside('torn-tail') });
  expect(await readFile(setAside('torn-tail'))).toEqual(encodeLine({ n: 3 }).subarray(0, 12));
  await append(opened, { n: 4 });
  const again = await openHere();
  expect([again.entries, again.damage]).toEqual([[{ n: 1 }, { n: 2 }, { n: 4 }], null]);
});

test('of a corrupt file the sound lines are kept, and the file is set aside whole', async () => {
  const bytes = Buffer.concat([sound, Buffer.from('rubbish\n'), encodeLine({ n: 3 })]);
  leave(bytes);
  const opened = await openHere();
  expect(opened.entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(opened.damage).toEqual({ kind: 'corrupt', setAsideAs: setAside('corrupt') });
  expect(await readFile(setAside('corrupt'))).toEqual(bytes);
  expect((await openHere()).damage).toBeNull();
});

test('a journal of a later release is set aside whole and never removed', async () => {
  const bytes = encodeLine({ format: 'hti-notifier ideas', version: 99 });
  leave(bytes);
  const { entries, damage } = await openHere();
  expect([entries, damage?.kind]).toEqual([[], 'newer-version']);
  expect(await readFile(setAside('newer-version'))).toEqual(bytes);
});

const badFiles: readonly [string, () => void][] = [
  ['an empty file', () => leave('')],
  ['zeros', () => leave(Buffer.alloc(10_000))],
  ['text', () => leave('not a journal\n')],
  ['half a header', () => leave(sound.subarray(0, 20))],
  ['a wrong shape', () => leave('[1,2]')],
  ['a directory', () => mkdirSync(path, { recursive: true })],
  ['a full directory', () => mkdirSync(join(path, 'inner'), { recursive: true })],
  [
    'a device that never ends',
    () => {
      mkdirSync(folder);
      symlinkSync('/dev/zero', path);
    },
  ],
];

test.each(badFiles)(
  '%s in its place is set aside, and a new journal works',
  async (_name, make) => {
    make();
    const opened = await openHere();
    expect(opened.entries).toEqual([]);
    expect(opened.damage).toEqual({ kind: 'corrupt', setAsideAs: setAside('corrupt') });
    expect(readdirSync(folder)).toContain('ideas.journal.corrupt-2026-04-22T13-24-00-000Z');
    await append(opened, { n: 1 });
    expect(await reread()).toEqual([{ n: 1 }]);
  },
);

test.each(badFiles)('with %s in its place, the backup is used', async (_name, make) => {
  make();
  writeFileSync(`${path}.bak`, sound);
  expect((await openHere()).entries).toEqual([{ n: 1 }, { n: 2 }]);
  expect((await openHere()).entries).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a journal that is gone is taken from the backup', async () => {
  mkdirSync(folder);
  writeFileSync(`${path}.bak`, sound);
  const { entries, damage } = await openHere();
  expect([entries, damage]).toEqual([[{ n: 1 }, { n: 2 }], null]);
});

test('a link to a journal elsewhere is followed', async () => {
  mkdirSync(folder);
  await writeFile(join(folder, 'elsewhere'), sound);
  await symlink(join(folder, 'elsewhere'), path);
  expect((await openHere()).entries).toEqual([{ n: 1 }, { n: 2 }]);
});

test('what a crash left half written is swept away, and only the last damaged copies stay', async () => {
  leave(sound);
  mkdirSync(`${path}.tmp`);
  writeFileSync(join(`${path}.tmp`, 'half'), 'half');
  for (let day = 1; day <= 8; day += 1)
    writeFileSync(`${path}.corrupt-2026-04-0${day}T13-24-00-000Z`, '');
  writeFileSync(`${path}.newer-version-2026-03-01T13-24-00-000Z`, '');
  await openHere();
  expect(readdirSync(folder).sort()).toEqual([
    'ideas.journal',
    ...[4, 5, 6, 7, 8].map((day) => `ideas.journal.corrupt-2026-04-0${day}T13-24-00-000Z`),
    'ideas.journal.newer-version-2026-03-01T13-24-00-000Z',
  ]);
});

test('a journal that has grown far beyond its state is written anew, and backed up', async () => {
  const opened = await openHere();
  for (let n = 0; n < 10; n += 1) await opened.journal.append([{ n, long: 'x'.repeat(100_000) }]);
  state = [{ all: 'in short' }];
  await append(opened, { n: 11 });
  await append(opened, { n: 12 });
  expect(statSync(path).size).toBeLessThan(300);
  expect(statSync(`${path}.bak`).size).toBeGreaterThan(1_000_000);
  expect(await reread()).toEqual([{ all: 'in short' }, { n: 11 }, { n: 12 }]);
  expect(states).toEqual([]);
});

test('where there is no room for a second file, the first one grows on', async () => {
  const opened = await openHere();
  mkdirSync(`${path}.tmp`);
  for (let n = 0; n < 12; n += 1) await append(opened, { n, long: 'x'.repeat(100_000) });
  expect(states).toEqual([]);
  expect(await reread()).toHaveLength(12);
});

test('the file is written anew seldom: all writing together stays near what was appended', async () => {
  const opened = await openHere();
  const long = 'x'.repeat(50_000);
  let rewritten = 0;
  let lastInode = statSync(path).ino;
  for (let n = 0; n < 200; n += 1) {
    await append(opened, { n, long });
    const { ino, size } = statSync(path);
    if (ino !== lastInode) rewritten += size;
    lastInode = ino;
  }
  expect(rewritten).toBeGreaterThan(0);
  expect(rewritten).toBeLessThan(200 * 50_000);
});

test('where the folder cannot be made, entries wait in memory until it can', async () => {
  writeFileSync(folder, 'a file stands where the folder should be');
  const opened = await openHere();
  expect([opened.damage, opened.journal.state.kind]).toEqual([null, 'in-memory']);
  await append(opened, { n: 1 });
  await append(opened, { n: 2 });
  expect(states).toEqual([{ kind: 'in-memory', why: { kind: 'no-folder' } }]);
  rmSync(folder);
  timers.get(5_000)?.();
  await opened.journal.close();
  expect(states.map(({ kind }) => kind)).toEqual(['in-memory', 'on-disk']);
  expect(await reread()).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a file that could not be set aside at start is when there is room, and stays', async () => {
  const bytes = encodeLine({ format: 'hti-notifier ideas', version: 99 });
  leave(bytes);
  const keepAs = setAside('newer-version');
  const failed = { kind: 'failed', error: new Error('no room'), keepAs } as const;
  const journal = new IdeaJournal(journalPaths(folder), options(), failed);
  open.push({ entries: [], damage: null, journal });
  timers.get(5_000)?.();
  await expect.poll(() => journal.state.kind).toBe('on-disk');
  for (let n = 0; n < 12; n += 1) await journal.append([{ n, long: 'x'.repeat(100_000) }]);
  expect(statSync(`${path}.bak`).size).toBeGreaterThan(1_000_000);
  expect(await readFile(keepAs)).toEqual(bytes);
});

test('what comes by the ten thousand while the file is written anew is not left out of it', async () => {
  writeFileSync(folder, 'a file stands where the folder should be');
  const flood = Array.from({ length: 10_001 }, (_, n) => ({ late: n }));
  let begun: (value: null) => void;
  const isBegun = new Promise((resolve) => (begun = resolve));
  const opened = await openJournal({
    ...options(),
    snapshot: () => {
      begun(null);
      return [...state];
    },
  });
  open.push(opened);
  await append(opened, { early: 1 });
  rmSync(folder);
  timers.get(5_000)?.();
  await isBegun;
  await append(opened, ...flood);
  await opened.journal.close();
  expect(await reread()).toEqual(state);
});
