import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openJournal, type OpenedJournal } from './idea-journal.ts';
import { encodeJournal, encodeLine } from './journal-format.ts';

const script = join(import.meta.dirname, 'journal-child.fixture.ts');
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

let home: string;
let folder: string;
let path: string;
let children: ChildProcessWithoutNullStreams[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'journal-faults-'));
  folder = join(home, 'ideas');
  path = join(folder, 'ideas.journal');
  children = [];
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

/** Starts the process that keeps a journal, by way of another program if one is named. */
function start(args: readonly string[], by: readonly string[] = []) {
  const [program = '', ...rest] = [...by, process.execPath, script, folder, ...args];
  const child = spawn(program, rest);
  children.push(child);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    /** Reads on until something is told that has all of this. */
    until: async (like: Readonly<Record<string, unknown>>): Promise<void> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`it never told ${JSON.stringify(like)}`);
        const told = JSON.parse(value);
        if (Object.entries(like).every(([name, wanted]) => isDeepStrictEqual(told[name], wanted)))
          return;
      }
    },
    /** Everything else that is told until it ends. */
    rest: async (): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const told = [];
      for (let line = await lines.next(); line.done !== true; line = await lines.next())
        told.push(JSON.parse(line.value));
      return told;
    },
  };
}

async function reread(): Promise<OpenedJournal> {
  const opened = await openJournal({
    folder,
    snapshot: () => [],
    onState: () => undefined,
    wallMs: () => Date.now(),
    after: () => () => undefined,
  });
  await opened.journal.close();
  return opened;
}

const numbers = ({ entries }: OpenedJournal) => entries.map((entry) => Object(entry).n);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

test('whatever was acknowledged survives kill -9 at any moment, in order and once', async () => {
  let stored = 0;
  for (let round = 0; round < 20; round += 1) {
    const { child, until, rest } = start(['1000000', '5000']);
    await until({ appended: stored + 5 * round });
    child.kill('SIGKILL');
    const acknowledged = (await rest()).at(-1)?.['appended'] ?? stored + 5 * round;
    const opened = await reread();
    stored = opened.entries.length;
    expect(stored).toBeGreaterThan(Number(acknowledged));
    expect(numbers(opened)).toEqual(upTo(stored));
  }
  // So the file was written anew meanwhile, too.
  expect(statSync(`${path}.bak`).size).toBeGreaterThan(0);
}, 300_000);

// A limit on the size of files cuts a write short and then refuses it, as a full disk does.
const limited = ['prlimit', '--fsize=60000:'];

test('on a full disk nothing stops, and all is written when there is room again', async () => {
  const { child, until, rest } = start(['30', '5000'], limited);
  await until({ kind: 'in-memory', why: { kind: 'disk-full' } });
  await until({ burst: 'done' });
  expect(statSync(path).size).toBe(60_000);
  execFileSync('prlimit', [`--pid=${child.pid}`, '--fsize=unlimited:']);
  await until({ kind: 'on-disk' });
  child.stdin.end();
  expect(await rest()).toEqual([]);
  const opened = await reread();
  expect([numbers(opened), opened.damage]).toEqual([upTo(30), null]);
});

test('what waits in memory is bounded, and nothing of it is lost', async () => {
  const { child, until, rest } = start(['12000', '9'], limited);
  await until({ burst: 'done' });
  execFileSync('prlimit', [`--pid=${child.pid}`, '--fsize=unlimited:']);
  await until({ kind: 'on-disk' });
  child.stdin.end();
  await rest();
  // Too much had come to keep it line by line, so the file was written anew.
  expect(statSync(`${path}.bak`).size).toBe(60_000);
  expect(numbers(await reread())).toEqual(upTo(12_000));
});

test('a process killed on a full disk leaves everything written before', async () => {
  const { child, until, rest } = start(['30', '5000'], limited);
  await until({ kind: 'in-memory' });
  child.kill('SIGKILL');
  await rest();
  const opened = await reread();
  expect(numbers(opened)).toEqual(upTo(11));
  expect(opened.damage?.kind).toBe('torn-tail');
});

test('in a read-only folder the journal is read, and written when the folder allows it', async () => {
  mkdirSync(folder);
  const written = encodeJournal(upTo(2).map((n) => encodeLine({ n })));
  writeFileSync(path, written);
  if (isRoot) for (const owned of [home, folder, path]) chownSync(owned, nobody, nobody);
  chmodSync(path, 0o400);
  chmodSync(folder, 0o500);

  const { child, until } = start(['1', '9', ...(isRoot ? [String(nobody)] : [])]);
  await until({ kind: 'in-memory', why: { kind: 'not-writable' } });
  await until({ opened: 2 });
  await until({ appended: 2 });
  expect(readFileSync(path)).toEqual(written);
  child.stdin.write('unlock\n');
  await until({ kind: 'on-disk' });
  child.stdin.end();
  await once(child, 'close');
  const opened = await reread();
  expect([numbers(opened), opened.damage]).toEqual([upTo(3), null]);
});
