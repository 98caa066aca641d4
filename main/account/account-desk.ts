import type { AccountForm, ConnectOutcome, ForgetAsk } from '../../preload/contract/calls.ts';
import type { AccountNote, AccountView, InClear } from '../../preload/contract/desk-view.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { isImpostor, judgeDrop } from '../feed/core/judge-drop.ts';
import type { AuthAnswer, Rest } from '../feed/ports.ts';
import { travelsInClear } from '../feed/transport/hti-address.ts';
import type { LaunchOptions } from '../launch/read-launch-options.ts';
import type { Settings } from '../settings/open-settings.ts';
import { ApiCode } from '../vault/api-code.ts';
import type { Kept, StoredCode, Vault } from '../vault/open-vault.ts';
import { findWay } from './find-way.ts';

/** Whose feed runs. `demo` ideas are never mixed with those of an account, nor kept. */
export type Account =
  | { readonly kind: 'demo'; readonly baseUrl: string; readonly code: ApiCode }
  | {
      readonly kind: 'real';
      readonly baseUrl: string;
      readonly code: ApiCode;
      /** Null until the server has told it. */
      readonly accountName: string | null;
    };

export interface DemoFeed {
  readonly baseUrl: string;
  readonly code: ApiCode;
  readonly stop: () => Promise<void>;
}

export interface AccountPorts {
  readonly settings: Settings;
  /** Asked for only after window and tray stand: on some systems the first call waits for a keyring. */
  readonly vault: Vault;
  /** Null: no address of an HTTP server. */
  readonly normaliseAddress: (text: string) => string | null;
  readonly restOf: (baseUrl: string, code: ApiCode) => Rest;
  readonly startDemo: () => Promise<DemoFeed>;
  /** Whether somebody else answers the feed that runs, in the place of its server. */
  readonly isFeedMisled: () => boolean;
  /** A code is about to be used: no log line may show it. */
  readonly hideFromLog: (code: ApiCode) => void;
  /** Another account, or none: its ideas and its feed replace those of before. */
  readonly onAccount: (account: Account | null) => void;
  readonly onView: (view: AccountView) => void;
  /** Erases the stored ideas of every account. Called while none is open; never rejects. */
  readonly eraseIdeas: () => Promise<void>;
}

export interface AccountDesk {
  readonly view: () => AccountView;
  /** Finds out whose feed to run at start: this run's own account, the saved one, or the demo. */
  readonly begin: (options: LaunchOptions) => Promise<void>;
  readonly connect: (form: AccountForm) => Promise<ConnectOutcome>;
  readonly tryDemo: () => Promise<void>;
  /** Returns to the saved account, if there is one. */
  readonly leaveDemo: () => Promise<void>;
  /** Erases the saved code. */
  readonly forget: (ask: ForgetAsk) => Promise<void>;
  readonly acceptClear: () => void;
  /** Erases the stored ideas; the account that is open begins anew with what its server has. */
  readonly eraseIdeas: () => Promise<void>;
  /** The server told the profile of the account that runs. */
  readonly learnProfile: (profile: Profile) => void;
  readonly end: () => Promise<void>;
}

function noteOf(stored: StoredCode | null): AccountNote | null {
  if (stored?.kind === 'locked') return 'keyring-locked';
  return stored?.kind === 'unreadable' ? 'code-unreadable' : null;
}

/** So many addresses are remembered to which a code may travel in clear. */
const mostClearAddresses = 8;

/** How long the check of a typed code may take, ms. */
const CHECK_LIMIT_MS = 15_000;

export function openAccountDesk(ports: AccountPorts): AccountDesk {
  const { settings, vault } = ports;
  let view: AccountView = { kind: 'unlocking' };
  let demo: DemoFeed | null = null;
  let current: Account | null = null;
  /** Counts what the user asked for, so that a slow answer to an older wish is dropped. */
  let wish = 0;
  /** Where somebody else answered in the place of HTI; null: nowhere. */
  let impostorAt: string | null = null;

  function show(next: AccountView): void {
    view = next;
    ports.onView(next);
  }

  async function stopDemo(): Promise<void> {
    const running = demo;
    demo = null;
    await running?.stop();
  }

  function open(
    baseUrl: string,
    code: ApiCode,
    accountName: string | null,
    kept: Kept | { readonly kind: 'environment' },
    profile: Profile | null = null,
  ): AccountView {
    const keyring = kept.kind === 'keyring' ? kept.name : null;
    const codeKept = kept.kind;
    const next: AccountView = {
      kind: 'signed-in',
      baseUrl,
      accountName,
      profile,
      inClear: inClearOf(baseUrl),
      codeKept,
      keyring,
    };
    ports.hideFromLog(code);
    show(next);
    enter({ kind: 'real', baseUrl, code, accountName });
    return next;
  }

  function enter(account: Account | null): void {
    current = account;
    ports.onAccount(account);
  }

  function inClearOf(baseUrl: string): InClear {
    if (!travelsInClear(baseUrl)) return 'no';
    return settings.values().clearAddresses.includes(baseUrl) ? 'accepted' : 'not-accepted';
  }

  function rememberClear(baseUrl: string): void {
    if (inClearOf(baseUrl) !== 'not-accepted') return;
    const known = settings.values().clearAddresses;
    settings.set('clearAddresses', [baseUrl, ...known].slice(0, mostClearAddresses));
  }

  async function openDemo(): Promise<void> {
    const mine = (wish += 1);
    const started = demo ?? (await ports.startDemo());
    if (mine !== wish) {
      if (started !== demo) await started.stop();
      return;
    }
    demo = started;
    ports.hideFromLog(started.code);
    show({ kind: 'demo' });
    enter({ kind: 'demo', baseUrl: started.baseUrl, code: started.code });
  }

  /** The account that was saved, or none. */
  async function openSaved(): Promise<AccountView> {
    const mine = (wish += 1);
    const { baseUrl, accountName } = settings.values();
    const stored = baseUrl === null ? null : await vault.load(baseUrl);
    if (mine !== wish) return view;
    if (baseUrl !== null && stored?.kind === 'found') {
      return open(baseUrl, stored.code, accountName, stored.kept);
    }
    enter(null);
    show({ kind: 'none', note: noteOf(stored) });
    return view;
  }

  /** The account that the environment gives this run; nothing of it is stored. */
  function openGiven(options: LaunchOptions): boolean {
    const known = settings.values();
    const given = options.baseUrl ?? known.baseUrl;
    const baseUrl = given === null ? null : ports.normaliseAddress(given);
    if (options.apiCode === null || baseUrl === null) return false;
    wish += 1;
    const accountName = known.baseUrl === baseUrl ? known.accountName : null;
    open(baseUrl, options.apiCode, accountName, { kind: 'environment' });
    return true;
  }

  async function begin(options: LaunchOptions): Promise<void> {
    if (options.demo) {
      await openDemo();
    } else if (!openGiven(options)) {
      const saved = await openSaved();
      // A saved code that cannot be read is a matter to be told, not one to be covered by a demo.
      const isNew = saved.kind === 'none' && saved.note === null;
      if (isNew && options.demoWhenSignedOut) await openDemo();
    }
  }

  /** Asks the server whether it accepts the code; not where somebody else answered, before HTI does. */
  async function check(baseUrl: string, code: ApiCode): Promise<AuthAnswer> {
    const rest = ports.restOf(baseUrl, code);
    const signal = AbortSignal.timeout(CHECK_LIMIT_MS);
    const isMisled = current?.baseUrl === baseUrl && ports.isFeedMisled();
    if (isMisled || impostorAt === baseUrl) {
      const probed = await rest.probe(signal);
      if (probed.kind === 'failed') return probed;
    }
    const answer = await rest.authenticate(signal);
    impostorAt = answer.kind === 'failed' && isImpostor(answer.why) ? baseUrl : null;
    return answer;
  }

  async function connect(form: AccountForm): Promise<ConnectOutcome> {
    const text = form.apiCode.trim();
    if (text === '') return { kind: 'bad-form' };

    const mine = (wish += 1);
    const code = new ApiCode(text);
    ports.hideFromLog(code);
    const way = await findWay(form.baseUrl, {
      probe: (at) => ports.restOf(at, code).probe(AbortSignal.timeout(CHECK_LIMIT_MS)),
      mayBeClear: (at) => form.mayBeClear || inClearOf(at) === 'accepted',
    });
    if (mine !== wish) return { kind: 'failed', why: { kind: 'renewed' } };
    if (way.kind !== 'open') return way;

    const { baseUrl } = way;
    const answer = await check(baseUrl, code);
    if (mine !== wish) return { kind: 'failed', why: { kind: 'renewed' } };
    if (answer.kind === 'failed') {
      const verdict = judgeDrop(answer.why);
      return verdict.kind === 'halt'
        ? { kind: 'refused', why: verdict.why }
        : { kind: 'failed', why: answer.why };
    }

    const { profile } = answer;
    const { accountName } = profile;
    const kept = await vault.save(baseUrl, code, form.storeReadable);
    if (kept === null) return { kind: 'failed', why: { kind: 'renewed' } };
    settings.set('baseUrl', baseUrl);
    settings.set('accountName', accountName);
    rememberClear(baseUrl);
    // What is saved now is not what the user wished to see last.
    if (mine !== wish) return { kind: 'failed', why: { kind: 'renewed' } };
    await stopDemo();
    return { kind: 'connected', account: open(baseUrl, code, accountName, kept, profile) };
  }

  async function leaveDemo(): Promise<void> {
    if (demo === null) return;
    enter(null);
    await stopDemo();
    await openSaved();
  }

  async function forget({ eraseIdeas: andIdeas }: ForgetAsk): Promise<void> {
    wish += 1;
    vault.forget();
    enter(null);
    show({ kind: 'none', note: null });
    await stopDemo();
    if (andIdeas) await ports.eraseIdeas();
  }

  async function eraseIdeas(): Promise<void> {
    const mine = wish;
    ports.onAccount(null);
    await ports.eraseIdeas();
    // A later wish has opened an account of its own.
    if (mine === wish) ports.onAccount(current);
  }

  function acceptClear(): void {
    if (view.kind !== 'signed-in') return;
    rememberClear(view.baseUrl);
    show({ ...view, inClear: inClearOf(view.baseUrl) });
  }

  function learnProfile(profile: Profile): void {
    if (view.kind !== 'signed-in') return;
    const accountName = profile.accountName ?? view.accountName;
    // A run with an account from the environment stores nothing of it.
    if (view.codeKept !== 'environment' && view.accountName !== accountName) {
      settings.set('accountName', accountName);
    }
    show({ ...view, accountName, profile });
  }

  return {
    view: () => view,
    begin,
    connect,
    tryDemo: openDemo,
    leaveDemo,
    forget,
    acceptClear,
    eraseIdeas,
    learnProfile,
    end: stopDemo,
  };
}
