import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What the kernel says of a process and all its descendants that run the same program. */
export interface TreeUse {
  /** Proportional set size: shared pages are counted once over all who share them. Bytes. */
  readonly pssBytes: number;
  /**
   * The part of it that no file on disk backs: what the processes themselves have written. The rest
   * is the program's own file, which the kernel drops and reads again as it likes. Bytes.
   */
  readonly writtenBytes: number;
  /** Open file descriptors. */
  readonly files: number;
  /** Processor time since they started, in user and kernel mode. Milliseconds. */
  readonly cpuMs: number;
}

/** What the kernel counts processor time in; the same on every Linux that this runs on. */
const msPerTick = 10;

/** Reads `/proc`, so Linux only. A process that ends meanwhile counts as gone. */
export function readTreeUse(rootPid: number): TreeUse {
  const program = programOf(rootPid);
  const uses = [rootPid, ...descendantsOf(rootPid)]
    .filter((pid) => programOf(pid) === program)
    .map((pid) => {
      const rollup = readProc(pid, 'smaps_rollup');
      return {
        pssBytes: bytesOf(rollup, ['Pss']),
        writtenBytes: bytesOf(rollup, ['Pss_Anon', 'Pss_Shmem', 'SwapPss']),
        files: whileThere(() => readdirSync(`/proc/${pid}/fd`).length, 0),
        cpuMs: cpuMsOf(pid),
      };
    });
  const sum = (field: keyof (typeof uses)[number]): number =>
    uses.reduce((total, use) => total + use[field], 0);
  return {
    pssBytes: sum('pssBytes'),
    writtenBytes: sum('writtenBytes'),
    files: sum('files'),
    cpuMs: sum('cpuMs'),
  };
}

function descendantsOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(statOf(Number(name))[1]),
    }));
  const below = (of: number): readonly number[] =>
    parents
      .filter(({ parent }) => parent === of)
      .flatMap(({ pid: child }) => [child, ...below(child)]);
  return below(pid);
}

function cpuMsOf(pid: number): number {
  const [user = 0, kernel = 0] = statOf(pid).slice(11, 13);
  return (Number(user) + Number(kernel)) * msPerTick;
}

/** The fields of `stat` from the state on; the name before it stands in brackets and may hold anything. */
function statOf(pid: number): readonly string[] {
  return readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
}

function bytesOf(rollup: string, fields: readonly string[]): number {
  return fields.reduce((sum, field) => {
    const [, kilobytes = 0] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(rollup) ?? [];
    return sum + Number(kilobytes) * 1024;
  }, 0);
}

function programOf(pid: number): string {
  return whileThere(() => readlinkSync(`/proc/${pid}/exe`), '');
}

function readProc(pid: number, file: string): string {
  return whileThere(() => readFileSync(join('/proc', String(pid), file), 'utf8'), '');
}

function whileThere<T>(read: () => T, gone: T): T {
  try {
    return read();
  } catch {
    return gone; // processes end while they are looked at
  }
}
