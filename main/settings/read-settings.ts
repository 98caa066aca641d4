import { connectionDelay } from '../../preload/contract/silence.ts';
import { languageChoices } from '../../preload/contract/language.ts';
import { pollBounds } from '../../preload/contract/poll.ts';
import { themes } from '../../preload/contract/theme.ts';
import { soundChoices, soundOccasions } from '../../preload/contract/sounds.ts';
import {
  choiceForEach,
  type Field,
  flag,
  numberFrom,
  oneOf,
  optionalBounds,
  optionalHotKey,
  optionalText,
  optionalTime,
  optionalWarning,
  pauseField,
  texts,
} from './settings-fields.ts';

/** Every setting of the app. The whole file must stay within one page of 4,096 bytes. */
const fields = {
  baseUrl: optionalText(2048),
  accountName: optionalText(256),
  /** Addresses to which the user lets the code travel in clear, the last accepted first. */
  clearAddresses: texts(8, 2048),
  /** The API code, encrypted; the vault alone writes and reads it. */
  sealedCode: optionalText(4096),
  /** Whose key encrypts it, or that it lies there readable because the user chose so. */
  sealedBy: optionalText(64),
  /** Seconds between the server's looks for new ideas. */
  pollSeconds: numberFrom(pollBounds.leastSeconds, pollBounds.mostSeconds, pollBounds.usualSeconds),
  pause: pauseField(),
  /** Up to when ideas that a silence kept back were told in a brief. */
  briefedAtMs: optionalTime(),
  validityWarned: optionalWarning(),
  connectionDelaySeconds: numberFrom(
    connectionDelay.leastSeconds,
    connectionDelay.mostSeconds,
    connectionDelay.usualSeconds,
  ),
  sounds: choiceForEach(soundOccasions, soundChoices, {
    buy: 'default',
    sell: 'default',
    update: 'default',
    connectionLost: 'default',
  }),
  theme: oneOf(themes, 'system'),
  /** The keys that show and hide the window from anywhere; null: none. */
  hotKey: optionalHotKey(),
  language: oneOf(languageChoices, 'system'),
  /** The number of unread ideas beside the tray icon, where there is room for it. */
  trayCount: flag(false),
  /** Whether the user was told how to get back on a desktop without a tray. */
  toldNoTray: flag(false),
  updates: flag(true),
  /** When the place of the updates last answered. */
  updatesCheckedAtMs: optionalTime(),
  /** The version that the user does not want to hear of. */
  skippedVersion: optionalText(64),
  /** Where the user moved the window to; null: near the tray. */
  windowBounds: optionalBounds(),
};

type Fields = typeof fields;
export type SettingName = keyof Fields;
export type SettingsValues = {
  readonly [K in SettingName]: Fields[K] extends Field<infer T> ? T : never;
};

export interface ReadSettings {
  readonly values: SettingsValues;
  /** Settings whose stored value made no sense: each took its default, the others kept theirs. */
  readonly healed: readonly SettingName[];
}

/** Reads what the file held. Keys that are not declared are left to the version that wrote them. */
export function readSettings(raw: Readonly<Record<string, unknown>>): ReadSettings {
  const healed: SettingName[] = [];
  const read = Object.entries<Field<unknown>>(fields).map(([name, field]) => {
    const value = raw[name];
    if (value === undefined) return [name, field.fallback];
    if (field.accepts(value)) return [name, value];
    healed.push(name as SettingName);
    return [name, field.fallback];
  });
  // Each name of the type has just been read by the field of that name, and no other has a field.
  return { values: Object.fromEntries(read) as SettingsValues, healed };
}
