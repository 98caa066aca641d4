import type { Problem } from '../../preload/contract/desk-view.ts';
import type { Settings } from './open-settings.ts';
import type { SettingName, SettingsValues } from './read-settings.ts';

/** The settings as the running app keeps and follows them. */
export interface Preferences {
  readonly values: () => SettingsValues;
  /** Stores it, and says where that was not possible. */
  readonly keep: <K extends SettingName>(name: K, value: SettingsValues[K]) => void;
  /** The user's wish: it holds at once, and is kept. */
  readonly change: <K extends SettingName>(name: K, value: SettingsValues[K]) => void;
}

interface PreferencesParts {
  readonly settings: Settings;
  /** What a changed setting means beside being kept. */
  readonly effects: { readonly [K in SettingName]?: (value: SettingsValues[K]) => void };
  readonly onKept: () => void;
  readonly onProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}

export function openPreferences(parts: PreferencesParts): Preferences {
  const { settings, effects, onKept, onProblem } = parts;
  const keep: Preferences['keep'] = (name, value) => {
    const written = settings.set(name, value);
    onProblem(
      'settings-in-memory',
      written.kind === 'stored' ? null : { kind: 'settings-in-memory', why: written.why },
    );
    onKept();
  };
  return {
    values: settings.values,
    keep,
    change: (name, value) => {
      effects[name]?.(value);
      keep(name, value);
    },
  };
}
