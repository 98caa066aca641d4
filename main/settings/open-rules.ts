import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { QuietRange } from '../../preload/contract/silence.ts';
import { replaceFile, writeWhole } from '../store/durable-file.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import type { WriteOutcome } from './open-settings.ts';
import { readAlertRules } from './read-alert-rules.ts';
import { readJsonFile } from './read-json-file.ts';
import { readQuietHours } from './read-quiet-hours.ts';

export interface SavedRules {
  readonly rules: readonly AlertRule[];
  readonly quietHours: readonly QuietRange[];
}

export interface Rules {
  readonly values: () => SavedRules;
  /** Holds at once, whatever becomes of the file. Never rejects. */
  readonly change: (part: Partial<SavedRules>) => Promise<WriteOutcome>;
}

export interface OpenedRules {
  readonly rules: Rules;
  /** How many rules and quiet hours could not be read; null: not even the file could. */
  readonly lost: number | null;
}

/**
 * Opens `rules.json` in `folder`. Rules may outgrow the one page of the disk up to which the
 * settings' library writes safely, so they are written as the ideas are. What cannot be read is
 * dropped, and the ideas that it silenced alert again.
 */
export function openRules(folder: string, nowMs: number): OpenedRules {
  const path = join(folder, 'rules.json');
  const { content, setAsideAs } = readJsonFile(path, nowMs);
  const read = readAlertRules(content['rules'] ?? []);
  const quietHours = readQuietHours(content['quietHours'] ?? []);
  const lost = (read?.bad ?? 1) + (quietHours === null ? 1 : 0);
  let values: SavedRules = { rules: read?.rules ?? [], quietHours: quietHours ?? [] };

  /** One write at a time; a later one finds the newest values. */
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<WriteOutcome> => {
    try {
      await mkdir(folder, { recursive: true });
      await writeWhole(`${path}.new`, Buffer.from(JSON.stringify(values, null, 2)));
      await replaceFile(`${path}.new`, path, join(folder, 'rules.before.json'));
      return { kind: 'stored' };
    } catch (error) {
      return { kind: 'in-memory', why: storageFaultOf(error) };
    }
  };
  return {
    rules: {
      values: () => values,
      change: (part) => {
        values = { ...values, ...part };
        const written = writing.then(write);
        writing = written;
        return written;
      },
    },
    lost: setAsideAs === null ? lost : null,
  };
}
