import type { AlertRule, RulePreview } from '../../preload/contract/alert-rules.ts';
import type { CarryOutcome, TestAlertOutcome } from '../../preload/contract/calls.ts';
import type { LaunchAtLogin, LaunchAtLoginView } from '../../preload/contract/launch-at-login.ts';
import type { SelfTestReport } from '../../preload/contract/self-test.ts';
import type { QuietRange } from '../../preload/contract/silence.ts';
import type { PreviewOutcome, SoundName, Sounds } from '../../preload/contract/sounds.ts';
import type { LanguageChoice } from '../../preload/contract/language.ts';
import type { HotKeyOutcome } from '../../preload/contract/hot-key.ts';
import type { LinkName } from '../../preload/contract/links.ts';
import type { StoredView } from '../../preload/contract/stored-view.ts';
import type { Theme } from '../../preload/contract/theme.ts';
import type { AskMain } from '../idea-actions.ts';

/** What the user can set and try. Whatever is set holds at once. Null: main could not be reached. */
export interface SettingsActions {
  /** Seconds, within the bounds of `connectionDelay`. */
  readonly setConnectionDelay: (seconds: number) => void;
  readonly saveRules: (rules: readonly AlertRule[]) => void;
  readonly previewRules: (rules: readonly AlertRule[]) => Promise<RulePreview | null>;
  readonly saveQuietHours: (ranges: readonly QuietRange[]) => void;
  readonly saveSounds: (sounds: Sounds) => void;
  readonly previewSound: (name: SoundName) => Promise<PreviewOutcome | null>;
  readonly showTrayCount: (shown: boolean) => void;
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly saveTheme: (theme: Theme) => void;
  readonly readLaunchAtLogin: () => Promise<LaunchAtLoginView | null>;
  /** Answered with what the system has made of it. */
  readonly setLaunchAtLogin: (wanted: LaunchAtLogin) => Promise<LaunchAtLoginView | null>;
  readonly chooseHotKey: (keys: string | null) => Promise<HotKeyOutcome | null>;
  /** Seconds, within the bounds of `pollBounds`. */
  readonly savePollSeconds: (seconds: number) => void;
  readonly readStored: () => Promise<StoredView | null>;
  readonly openFolder: () => void;
  readonly eraseIdeas: () => void;
  readonly eraseEverything: () => void;
  readonly openLink: (name: LinkName) => void;
  readonly readLicences: () => Promise<string | null>;
  readonly exportSettings: () => Promise<CarryOutcome | null>;
  readonly importSettings: () => Promise<CarryOutcome | null>;
  readonly testAlert: () => Promise<TestAlertOutcome | null>;
  readonly copyDiagnostics: () => Promise<string | null>;
  readonly selfTest: () => Promise<SelfTestReport | null>;
  readonly switchUpdates: (on: boolean) => void;
  readonly checkForUpdates: () => void;
  readonly skipUpdate: () => void;
  readonly restartToUpdate: () => void;
}

export function settingsActions(ask: AskMain): SettingsActions {
  return {
    setConnectionDelay: (seconds) => void ask('alerts:connection-delay', seconds),
    saveRules: (rules) => void ask('rules:save', rules),
    previewRules: (rules) => ask('rules:preview', rules),
    saveQuietHours: (ranges) => void ask('quiet-hours:save', ranges),
    saveSounds: (sounds) => void ask('sounds:save', sounds),
    previewSound: (name) => ask('sounds:preview', name),
    showTrayCount: (shown) => void ask('tray:show-count', shown),
    chooseLanguage: (choice) => void ask('language:choose', choice),
    chooseHotKey: (keys) => ask('hot-key:choose', keys),
    saveTheme: (theme) => void ask('theme:save', theme),
    readLaunchAtLogin: () => ask('login:read', undefined),
    setLaunchAtLogin: (wanted) => ask('login:set', wanted),
    savePollSeconds: (seconds) => void ask('feed:poll-seconds', seconds),
    readStored: () => ask('privacy:look', undefined),
    openFolder: () => void ask('privacy:open-folder', undefined),
    eraseIdeas: () => void ask('privacy:erase-ideas', undefined),
    eraseEverything: () => void ask('privacy:erase-everything', undefined),
    openLink: (name) => void ask('about:open-link', name),
    readLicences: () => ask('about:licences', undefined),
    exportSettings: () => ask('settings:export', undefined),
    importSettings: () => ask('settings:import', undefined),
    testAlert: () => ask('alerts:test', undefined),
    copyDiagnostics: () => ask('diagnostics:copy', undefined),
    selfTest: () => ask('diagnostics:self-test', undefined),
    switchUpdates: (on) => void ask('updates:switch', on),
    checkForUpdates: () => void ask('updates:check', undefined),
    skipUpdate: () => void ask('updates:skip', undefined),
    restartToUpdate: () => void ask('updates:restart', undefined),
  };
}
