import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface JsonFile {
  readonly content: Readonly<Record<string, unknown>>;
  /** The name under which a damaged file was kept; null: the file was sound or not there. */
  readonly setAsideAs: string | null;
}

/**
 * electron-store throws on a damaged file, or wipes it without a copy, and takes a list for an empty
 * file. So it is read here first, and what is not a JSON object is moved out of the way.
 */
export function readJsonFile(path: string, nowMs: number): JsonFile {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isObject(parsed)) return { content: parsed, setAsideAs: null };
  } catch (error) {
    if (isMissing(error)) return { content: {}, setAsideAs: null };
  }
  return { content: {}, setAsideAs: setAside(path, nowMs) };
}

/** Returns the new name, or the old one where the folder does not allow even that. */
function setAside(path: string, nowMs: number): string {
  const time = new Date(nowMs).toISOString().replaceAll(':', '-');
  const name = basename(path, '.json').concat('.corrupt-', time, '.json');
  try {
    renameSync(path, join(dirname(path), name));
    return name;
  } catch {
    return basename(path);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
