import type { AlertRule } from './alert-rules.ts';
import type { FeedState } from './feed-state.ts';
import type { GapView, IdeaView } from './idea-view.ts';
import type { PauseView, QuietRange } from './silence.ts';
import type { LanguageView } from './language.ts';
import type { Profile } from './profile.ts';
import type { ProxyAsk } from './proxy.ts';
import type { SoundsView } from './sounds.ts';
import type { HotKeyView } from './hot-key.ts';
import type { StorageFault } from './storage-fault.ts';
import type { Theme } from './theme.ts';
import type { UpdatesView } from './updates.ts';

/** Whose feed is shown. The API code itself never crosses to the window. */
export type AccountView =
  /** The saved code is being fetched: some systems ask the user to unlock the keyring first. */
  | { readonly kind: 'unlocking' }
  | { readonly kind: 'none'; readonly note: AccountNote | null }
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'signed-in';
      readonly baseUrl: string;
      /** Null until the server has told it, in this run or one before. */
      readonly accountName: string | null;
      /** Null until the server has told it in this run. */
      readonly profile: Profile | null;
      readonly inClear: InClear;
      readonly codeKept: CodeKept;
      /** Whose key encrypts the stored code, such as `gnome_libsecret`; null: none does. */
      readonly keyring: string | null;
    };

/** Whether the code travels unencrypted to another computer, and whether the user accepted that. */
export type InClear = 'no' | 'accepted' | 'not-accepted';

/**
 * Where the code is: encrypted with the system's keyring, on disk for every program to read because
 * the user chose so, or in memory until the app ends, typed or given to this run.
 */
export type CodeKept = 'keyring' | 'readable' | 'this-run' | 'environment';

/** Why no code is known although one was saved. */
export type AccountNote = 'keyring-locked' | 'code-unreadable';

/** Something that is wrong beside the feed and that the user should know, until it is right again. */
export type Problem =
  | { readonly kind: 'popups-refused'; readonly why: string }
  | { readonly kind: 'store-in-memory'; readonly why: StorageFault }
  | { readonly kind: 'store-damaged'; readonly setAsideAs: string }
  | { readonly kind: 'settings-damaged'; readonly setAsideAs: string }
  /** Settings or rules hold until the app ends. */
  | { readonly kind: 'settings-in-memory'; readonly why: StorageFault }
  | { readonly kind: 'rules-in-memory'; readonly why: StorageFault }
  /** So many rules could not be read; null: how many is not known, the file was set aside. */
  | { readonly kind: 'rules-damaged'; readonly lost: number | null }
  /** What the user asked to erase is still there, some of it. */
  | { readonly kind: 'not-erased'; readonly why: StorageFault }
  /** Some settings made no sense and took their defaults. */
  | { readonly kind: 'settings-healed'; readonly count: number }
  /** This update is damaged or not signed by who made this build, and was not installed. */
  | { readonly kind: 'update-refused'; readonly version: string }
  /** Something that nobody caught, in any process. It is in the log, and told once. */
  | { readonly kind: 'internal-fault' };

export interface AlertsView {
  readonly pause: PauseView;
  /** The first that matches decides. */
  readonly rules: readonly AlertRule[];
  readonly quietHours: readonly QuietRange[];
  /** When the present quiet hours end, milliseconds since the Unix epoch; null: it is not quiet. */
  readonly quietUntilMs: number | null;
  readonly connectionDelaySeconds: number;
}

/** All that the window shows, in one piece; afterwards only changes are pushed. */
export interface DeskView {
  readonly feed: FeedState;
  readonly account: AccountView;
  readonly alerts: AlertsView;
  readonly sounds: SoundsView;
  readonly updates: UpdatesView;
  /** Whether the tray shows the number of unread ideas; null: this system's tray has no room for it. */
  readonly trayCount: boolean | null;
  readonly theme: Theme;
  /** How often the server looks for new ideas, seconds. */
  readonly pollSeconds: number;
  readonly hotKey: HotKeyView;
  readonly language: LanguageView;
  /** Null: no proxy asks who the user is. */
  readonly proxyAsk: ProxyAsk | null;
  readonly problems: readonly Problem[];
  /** Milliseconds to add to this computer's clock to get the server's. */
  readonly clockOffsetMs: number;
  /** Newest first. */
  readonly ideas: readonly IdeaView[];
  readonly gaps: readonly GapView[];
  /** Ideas that could not be read since the start of the app. */
  readonly unreadableCount: number;
  /** For example `Electron 45.4.1`. */
  readonly runtime: string;
  readonly version: string;
}

/** Everything of the desk but the ideas: small, and pushed whole when any of it changes. */
export type DeskStatus = Omit<DeskView, 'ideas'>;
