import type { AlertRule, Mute, MuteOutcome, RulePreview } from './alert-rules.ts';
import type { Bookmark } from './bookmark.ts';
import type { AccountView, DeskStatus, DeskView } from './desk-view.ts';
import type { DropReason, HaltReason } from './feed-state.ts';
import type { LanguageChoice } from './language.ts';
import type { LaunchAtLogin, LaunchAtLoginView } from './launch-at-login.ts';
import type { ProxyCredentials } from './proxy.ts';
import type { PauseWish, QuietRange } from './silence.ts';
import type { DecisionKind, IdeaDetail, IdeaView } from './idea-view.ts';
import type { PreviewOutcome, SoundName, Sounds } from './sounds.ts';
import type { SelfTestReport } from './self-test.ts';
import type { HotKeyOutcome } from './hot-key.ts';
import type { JsonOf } from './read-json.ts';
import type { LinkName } from './links.ts';
import type { StoredView } from './stored-view.ts';
import type { Theme } from './theme.ts';

/** What the account form sends. The code is text that only main may keep. */
export interface AccountForm {
  readonly baseUrl: string;
  readonly apiCode: string;
  /** Where the system offers no keyring: keep the code all the same, readable on this computer. */
  readonly storeReadable: boolean;
  /** The user was told that the code travels in clear to this address, and wants that. */
  readonly mayBeClear: boolean;
}

export type ConnectOutcome =
  | { readonly kind: 'connected'; readonly account: AccountView }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'bad-form' }
  /** Not sent yet: on its way to `baseUrl` anybody could read the code. `overTls`: HTI is there too. */
  | { readonly kind: 'in-clear'; readonly baseUrl: string; readonly overTls: string | null }
  | { readonly kind: 'refused'; readonly why: HaltReason }
  | { readonly kind: 'failed'; readonly why: DropReason };

/** What became of the settings that were to be taken out to a file, or in from one. */
export type CarryOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly why: ExportFault }
  /** Nothing of it was taken. */
  | { readonly kind: 'not-readable' };

export interface ForgetAsk {
  /** The ideas of every account go too. */
  readonly eraseIdeas: boolean;
}

/** What became of a test alert. `why` is a sentence for the user. */
export type TestAlertOutcome =
  | { readonly kind: 'shown' }
  /** The system's own setting: it took the pop-up and kept it from the screen. */
  | { readonly kind: 'do-not-disturb' }
  | { readonly kind: 'refused'; readonly why: string }
  /** Handed to the system, which has not said within 10 s that it is shown. */
  | { readonly kind: 'unconfirmed' };

/** One thing that the user writes on an idea. */
export type IdeaMark =
  | { readonly kind: 'star'; readonly starred: boolean }
  /** An empty text takes the note away. */
  | { readonly kind: 'note'; readonly text: string }
  /** `version`: the one that the user saw. Null takes the decision back. */
  | {
      readonly kind: 'decision';
      readonly decision: DecisionKind | null;
      readonly version: number;
    };

export interface MarkAsk {
  readonly ideaId: string;
  readonly mark: IdeaMark;
}

export interface ExportAsk {
  readonly format: 'csv' | 'json';
  /** In the order in which they are to stand in the file. */
  readonly ideaIds: readonly string[];
}

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: ExportFault };

export type ExportFault = 'disk-full' | 'not-allowed' | 'other';

/** Window asks, main answers. Each name is one `ipcMain.handle` channel. */
export interface Calls {
  'desk:snapshot': { ask: undefined; answer: JsonOf<DeskView> };
  /** Replaces the bookmark that is kept for the next page. */
  'bookmark:keep': { ask: Bookmark; answer: void };
  /** Null: the first page of this run, or the one before crashed over its bookmark. */
  'bookmark:kept': { ask: undefined; answer: Bookmark | null };
  'account:connect': { ask: AccountForm; answer: ConnectOutcome };
  'account:try-demo': { ask: undefined; answer: void };
  'account:leave-demo': { ask: undefined; answer: void };
  /** Forgets the code of the account that runs. */
  'account:forget': { ask: ForgetAsk; answer: void };
  /** The user was told that this account's code travels in clear, and wants that. */
  'account:accept-clear': { ask: undefined; answer: void };
  'feed:reconnect-now': { ask: undefined; answer: void };
  'proxy:sign-in': { ask: ProxyCredentials; answer: void };
  'proxy:dismiss': { ask: undefined; answer: void };
  'alerts:pause': { ask: PauseWish; answer: void };
  /** Seconds, within the bounds of `connectionDelay`. */
  'alerts:connection-delay': { ask: number; answer: void };
  /** Replaces all rules, in the order in which they are asked. */
  'rules:save': { ask: readonly AlertRule[]; answer: void };
  /** What these rules would have done to the newest ideas; nothing is saved. */
  'rules:preview': { ask: readonly AlertRule[]; answer: RulePreview };
  /** Puts a rule that silences this above all others. */
  'rules:mute': { ask: Mute; answer: MuteOutcome };
  /** Replaces all quiet hours. */
  'quiet-hours:save': { ask: readonly QuietRange[]; answer: void };
  'alerts:test': { ask: undefined; answer: TestAlertOutcome };
  'sounds:save': { ask: Sounds; answer: void };
  /** Answered when the sound has ended. */
  'sounds:preview': { ask: SoundName; answer: PreviewOutcome };
  /** Whether the number of unread ideas stands beside the tray icon. */
  'tray:show-count': { ask: boolean; answer: void };
  'language:choose': { ask: LanguageChoice; answer: void };
  'theme:save': { ask: Theme; answer: void };
  /** Seconds, within the bounds of `pollBounds`. */
  'feed:poll-seconds': { ask: number; answer: void };
  /** Opens it in the user's browser. */
  'about:open-link': { ask: LinkName; answer: void };
  /** The licences of all that the app is made of. */
  'about:licences': { ask: undefined; answer: string };
  /** Settings, rules and quiet hours, without the account. The user chooses the file. */
  'settings:export': { ask: undefined; answer: CarryOutcome };
  'settings:import': { ask: undefined; answer: CarryOutcome };
  'privacy:look': { ask: undefined; answer: StoredView };
  /** Shows the data folder in the system's file manager. */
  'privacy:open-folder': { ask: undefined; answer: void };
  /** Of every account. */
  'privacy:erase-ideas': { ask: undefined; answer: void };
  /** The app starts anew afterwards, as on its first day. */
  'privacy:erase-everything': { ask: undefined; answer: void };
  'login:read': { ask: undefined; answer: LaunchAtLoginView };
  /** Answers with what the system has made of it. */
  'login:set': { ask: LaunchAtLogin; answer: LaunchAtLoginView };
  /** As `isHotKey` has it; null takes it back. */
  'hot-key:choose': { ask: string | null; answer: HotKeyOutcome };
  'idea:mark-read': { ask: string; answer: void };
  'idea:mark': { ask: MarkAsk; answer: void };
  /** Null for an idea that is not kept any more. */
  'idea:detail': { ask: string; answer: IdeaDetail | null };
  /** The page itself has no permission for the clipboard. */
  'clipboard:write': { ask: string; answer: void };
  /** The user chooses the file; main writes it from what it has stored. */
  'ideas:export': { ask: ExportAsk; answer: ExportOutcome };
  /** Puts the diagnostics into the clipboard and answers with what is now in it. */
  'diagnostics:copy': { ask: undefined; answer: string };
  /** Answers when the last step is done or one has failed; a second call joins the first. */
  'diagnostics:self-test': { ask: undefined; answer: SelfTestReport };
  /** Whether updates are looked for. */
  'updates:switch': { ask: boolean; answer: void };
  /** Looks for an update now; what becomes of it is told by the status. */
  'updates:check': { ask: undefined; answer: void };
  /** The version that is offered is not wanted. */
  'updates:skip': { ask: undefined; answer: void };
  /** Puts the downloaded update in place and starts the app again. */
  'updates:restart': { ask: undefined; answer: void };
  /** An error in the page that nobody caught, in its own words. */
  'fault:report': { ask: string; answer: void };
}

export interface IdeasChange {
  /** New and changed ones. */
  readonly ideas: readonly IdeaView[];
  /** Those that have made room for newer ones. */
  readonly goneIds: readonly string[];
}

/** Main tells, window listens. */
export interface Pushes {
  'desk:status': DeskStatus;
  /** What changed in the list within one moment. */
  'ideas:changed': JsonOf<IdeasChange>;
  /** The whole list anew: another account was opened. */
  'ideas:replaced': readonly IdeaView[];
  /** A pop-up was clicked: show this idea. Null: show the list. */
  'idea:open': string | null;
  /** A digest was clicked: show exactly these ideas. */
  'ideas:open': readonly string[];
  /** The tray asks for a page of the window. */
  'page:open': 'settings';
}

export type CallName = keyof Calls;
export type PushName = keyof Pushes;
export type Ask<K extends CallName> = Calls[K]['ask'];
export type Answer<K extends CallName> = Calls[K]['answer'];

/** The same names at run time: the bridge and main accept these and no others. */
export const callNames = [
  'desk:snapshot',
  'bookmark:keep',
  'bookmark:kept',
  'account:connect',
  'account:try-demo',
  'account:leave-demo',
  'account:forget',
  'account:accept-clear',
  'feed:reconnect-now',
  'proxy:sign-in',
  'proxy:dismiss',
  'alerts:pause',
  'alerts:connection-delay',
  'rules:save',
  'rules:preview',
  'rules:mute',
  'quiet-hours:save',
  'alerts:test',
  'sounds:save',
  'sounds:preview',
  'tray:show-count',
  'language:choose',
  'theme:save',
  'feed:poll-seconds',
  'about:open-link',
  'about:licences',
  'settings:export',
  'settings:import',
  'privacy:look',
  'privacy:open-folder',
  'privacy:erase-ideas',
  'privacy:erase-everything',
  'login:read',
  'login:set',
  'hot-key:choose',
  'idea:mark-read',
  'idea:mark',
  'idea:detail',
  'clipboard:write',
  'ideas:export',
  'diagnostics:copy',
  'diagnostics:self-test',
  'updates:switch',
  'updates:check',
  'updates:skip',
  'updates:restart',
  'fault:report',
] as const satisfies readonly CallName[];

export const pushNames = [
  'desk:status',
  'ideas:changed',
  'ideas:replaced',
  'idea:open',
  'ideas:open',
  'page:open',
] as const satisfies readonly PushName[];

/** What the preload script puts on `window.hti`. */
export interface Bridge {
  readonly call: <K extends CallName>(name: K, ask: Ask<K>) => Promise<Answer<K>>;
  /** Returns the function that stops listening. */
  readonly on: <K extends PushName>(name: K, listener: (payload: Pushes[K]) => void) => () => void;
}
