import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { StorageFault } from '../../preload/contract/storage-fault.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import { migrateSettings } from './migrate-settings.ts';
import { readSettings, type SettingName, type SettingsValues } from './read-settings.ts';
import { readJsonFile } from './read-json-file.ts';

export type WriteOutcome =
  | { readonly kind: 'stored' }
  /** The value holds for this run only. */
  | { readonly kind: 'in-memory'; readonly why: StorageFault };

export interface Settings {
  /** As they are in memory; the file is read only once. */
  readonly values: () => SettingsValues;
  /** Never throws: whatever becomes of the file, the value holds for this run. */
  readonly set: <K extends SettingName>(name: K, value: SettingsValues[K]) => WriteOutcome;
}

export interface OpenedSettings {
  readonly settings: Settings;
  /** The name under which a damaged file was kept; null: the file was sound or not there. */
  readonly setAsideAs: string | null;
  /** Told once: in the file the defaults have taken the place of what made no sense. */
  readonly healed: readonly SettingName[];
}

/**
 * On a nearly full disk every library for atomic writes, this one too, may replace a good file by a
 * cut one and report success; within one page of the disk this was never seen.
 */
const maxFileBytes = 4096;

/** Opens `settings.json` in `folder`. Neither a damaged file nor a read-only folder stops the app. */
export function openSettings(folder: string, nowMs: number): OpenedSettings {
  sweepTemporaryFiles(folder);
  const file = readJsonFile(join(folder, 'settings.json'), nowMs);
  const read = readSettings(migrateSettings(file.content));
  const opened = openStore(folder);
  let values = read.values;

  const set: Settings['set'] = (name, value) => {
    values = { ...values, [name]: value };
    if (opened.kind === 'failed') return { kind: 'in-memory', why: opened.why };
    const size = Buffer.byteLength(JSON.stringify({ ...file.content, ...values }, null, '\t'));
    if (size > maxFileBytes) return { kind: 'in-memory', why: { kind: 'too-large' } };
    try {
      opened.store.set(name, value);
      return { kind: 'stored' };
    } catch (error) {
      return { kind: 'in-memory', why: storageFaultOf(error) };
    }
  };
  for (const name of read.healed) set(name, read.values[name]);

  return {
    settings: { values: () => values, set },
    setAsideAs: file.setAsideAs,
    healed: read.healed,
  };
}

type OpenedStore =
  | { readonly kind: 'open'; readonly store: Store }
  | { readonly kind: 'failed'; readonly why: StorageFault };

function openStore(folder: string): OpenedStore {
  try {
    const options = { name: 'settings', cwd: folder, configFileMode: 0o600 };
    return { kind: 'open', store: new Store({ ...options, accessPropertiesByDotNotation: false }) };
  } catch (error) {
    return { kind: 'failed', why: storageFaultOf(error) };
  }
}

/** A crash in the middle of a write leaves the library's temporary file behind. */
function sweepTemporaryFiles(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith('settings.json.tmp-')) rmSync(join(folder, name));
    }
  } catch {
    // The folder is new or read-only; opening the store tells which.
  }
}
