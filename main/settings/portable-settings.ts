import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { QuietRange } from '../../preload/contract/silence.ts';
import { readAlertRules } from './read-alert-rules.ts';
import { readQuietHours } from './read-quiet-hours.ts';
import { type SettingsValues, readSettings } from './read-settings.ts';

/**
 * The settings that another computer may take over. Nothing of the account is among them, so that
 * neither a code leaves this computer nor a file from elsewhere leads it to another server.
 */
export const portableNames = [
  'pollSeconds',
  'connectionDelaySeconds',
  'sounds',
  'theme',
  'language',
  'trayCount',
] as const;

export type PortableName = (typeof portableNames)[number];

export interface PortableSettings {
  /** What the file names; the others stay as they are. */
  readonly values: Partial<Pick<SettingsValues, PortableName>>;
  /** Null: the file names none. */
  readonly rules: readonly AlertRule[] | null;
  readonly quietHours: readonly QuietRange[] | null;
}

const format = 'hti-notifier-settings';
const version = 1;

/** A file larger than this, in characters, is not of ours: 50 rules as long as they may be. */
const longestFile = 1_000_000;

export function writePortableSettings(
  values: SettingsValues,
  rules: readonly AlertRule[],
  quietHours: readonly QuietRange[],
): string {
  const settings = Object.fromEntries(portableNames.map((name) => [name, values[name]]));
  return `${JSON.stringify({ format, version, settings, rules, quietHours }, null, 2)}\n`;
}

/** Null: anything in it is not as this version writes it. A file is taken as a whole or not at all. */
export function readPortableSettings(text: string): PortableSettings | null {
  const file = text.length > longestFile ? null : readRecord(text);
  if (file?.['format'] !== format || file['version'] !== version) return null;
  const settings = file['settings'] ?? {};
  if (!isRecord(settings)) return null;

  const named = portableNames.filter((name) => Object.hasOwn(settings, name));
  const { values, healed } = readSettings(
    Object.fromEntries(named.map((name) => [name, settings[name]])),
  );
  const rules = file['rules'] === undefined ? null : readAlertRules(file['rules']);
  const quietHours = file['quietHours'] === undefined ? null : readQuietHours(file['quietHours']);
  const isRulesBad = file['rules'] !== undefined && (rules === null || rules.bad > 0);
  const isQuietBad = file['quietHours'] !== undefined && quietHours === null;
  if (healed.length > 0 || isRulesBad || isQuietBad) return null;
  return {
    values: Object.fromEntries(named.map((name) => [name, values[name]])),
    rules: rules?.rules ?? null,
    quietHours,
  };
}

function readRecord(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
