import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

export interface AppProcess {
  readonly pid: number;
  /** Main is `main`; others are named by Chromium's `--type`, or `other`. */
  readonly type: string;
  /** As `ps` shows them to everybody. */
  readonly args: string;
  /** As `ps` shows it to their user. */
  readonly env: string;
}

/** The app's processes: main, which leads their group, and all that it has started. Linux only. */
export function processesOf(mainPid: number): readonly AppProcess[] {
  return pids()
    .filter((pid) => statOf(pid).group === mainPid)
    .map((pid) => {
      const args = read(pid, 'cmdline').replaceAll('\0', ' ');
      const type = pid === mainPid ? 'main' : (/--type=([\w-]+)/.exec(args)?.[1] ?? 'other');
      return { pid, type, args, env: read(pid, 'environ') };
    });
}

/** What this process has started itself. */
export function ownChildren(): readonly number[] {
  return pids().filter((pid) => statOf(pid).parent === process.pid);
}

/**
 * What a process has in its memory, its environment included, as latin1 text: Chromium moves the
 * environment away from where `/proc` would show it. Empty where even its user may not look.
 */
export function memoryOf(pid: number): string {
  const chunks: string[] = [];
  for (const line of read(pid, 'maps').split('\n')) {
    const [, from = '', to = '', rest = ''] = /^(\w+)-(\w+) rw(.*)$/.exec(line) ?? [];
    const size = parseInt(to, 16) - parseInt(from, 16);
    // Whoever reserves more has not written to it.
    if (rest !== '' && size <= 64 * 1024 * 1024) chunks.push(readMemory(pid, from, size));
  }
  return chunks.join('\n');
}

function readMemory(pid: number, from: string, size: number): string {
  try {
    const file = openSync(`/proc/${pid}/mem`, 'r');
    try {
      const bytes = Buffer.alloc(size);
      const count = readSync(file, bytes, 0, size, BigInt(`0x${from}`));
      return bytes.toString('latin1', 0, count);
    } finally {
      closeSync(file);
    }
  } catch {
    return ''; // A page that is not there, or a process that is not to be looked into.
  }
}

function pids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The name in brackets may hold anything, so it is cut off first: state, parent, group. */
function statOf(pid: number): { readonly parent: number; readonly group: number } {
  const [, parent, group] = (read(pid, 'stat').split(') ').at(-1) ?? '').split(' ').map(Number);
  return { parent: parent ?? 0, group: group ?? 0 };
}

function read(pid: number, file: 'cmdline' | 'environ' | 'maps' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
