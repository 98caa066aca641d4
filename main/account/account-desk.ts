import type { AccountForm, ConnectOutcome } from '../../preload/contract/calls.ts';
import type { AccountNote, AccountView } from '../../preload/contract/desk-view.ts';
import { isImpostor, judgeDrop } from '../feed/core/judge-drop.ts';
import type { AuthAnswer, Profile, Rest } from '../feed/ports.ts';
import type { LaunchOptions } from '../launch/read-launch-options.ts';
import type { Settings } from '../settings/open-settings.ts';
import { ApiCode } from '../vault/api-code.ts';
import type { Kept, StoredCode, Vault } from '../vault/open-vault.ts';

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
  /** A code is about to be used: no log line may show it. */
  readonly hideFromLog: (code: ApiCode) => void;
  /** Another account, or none: its ideas and its feed replace those of before. */
  readonly onAccount: (account: Account | null) => void;
  readonly onView: (view: AccountView) => void;
}

export interface AccountDesk {
  readonly view: () => AccountView;
  /** Finds out whose feed to run at start: this run's own account, the saved one, or the demo. */
  readonly begin: (options: LaunchOptions) => Promise<void>;
  readonly connect: (form: AccountForm) => Promise<ConnectOutcome>;
  readonly tryDemo: () => Promise<void>;
  /** Leaves the demo, or forgets the saved code. Stored ideas stay. */
  readonly signOut: () => Promise<void>;
  /** Asks a locked keyring once more. Nothing else ever does: the user may have refused its prompt. */
  readonly unlock: () => Promise<void>;
  /** The server told the profile of the account that runs. */
  readonly learnProfile: (profile: Profile) => void;
  readonly end: () => Promise<void>;
}

function noteOf(stored: StoredCode | null): AccountNote | null {
  if (stored?.kind === 'locked') return 'keyring-locked';
  return stored?.kind === 'unreadable' ? 'code-unreadable' : null;
}

/** How long the check of a typed code may take, ms. */
const CHECK_LIMIT_MS = 15_000;

export function openAccountDesk(ports: AccountPorts): AccountDesk {
  const { settings, vault } = ports;
  let view: AccountView = { kind: 'unlocking' };
  let demo: DemoFeed | null = null;
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
  ): AccountView {
    const keyring = kept.kind === 'keyring' ? kept.name : null;
    const codeKept = kept.kind;
    const next: AccountView = { kind: 'signed-in', baseUrl, accountName, codeKept, keyring };
    ports.hideFromLog(code);
    show(next);
    ports.onAccount({ kind: 'real', baseUrl, code, accountName });
    return next;
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
    ports.onAccount({ kind: 'demo', baseUrl: started.baseUrl, code: started.code });
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
    ports.onAccount(null);
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
    if (impostorAt === baseUrl) {
      const probed = await rest.probe(signal);
      if (probed.kind === 'failed') return probed;
    }
    const answer = await rest.authenticate(signal);
    impostorAt = answer.kind === 'failed' && isImpostor(answer.why) ? baseUrl : null;
    return answer;
  }

  async function connect(form: AccountForm): Promise<ConnectOutcome> {
    const baseUrl = ports.normaliseAddress(form.baseUrl);
    if (baseUrl === null) return { kind: 'bad-address' };
    const text = form.apiCode.trim();
    if (text === '') return { kind: 'bad-form' };

    const mine = (wish += 1);
    const code = new ApiCode(text);
    ports.hideFromLog(code);
    const answer = await check(baseUrl, code);
    if (mine !== wish) return { kind: 'failed', why: { kind: 'renewed' } };
    if (answer.kind === 'failed') {
      const verdict = judgeDrop(answer.why);
      return verdict.kind === 'halt'
        ? { kind: 'refused', why: verdict.why }
        : { kind: 'failed', why: answer.why };
    }

    const { accountName } = answer.profile;
    const kept = await vault.save(baseUrl, code, form.storeReadable);
    settings.set('baseUrl', baseUrl);
    settings.set('accountName', accountName);
    await stopDemo();
    return { kind: 'connected', account: open(baseUrl, code, accountName, kept) };
  }

  async function signOut(): Promise<void> {
    wish += 1;
    if (demo !== null) {
      ports.onAccount(null);
      await stopDemo();
      await openSaved();
      return;
    }
    vault.forget();
    ports.onAccount(null);
    show({ kind: 'none', note: null });
  }

  async function unlock(): Promise<void> {
    if (view.kind !== 'none' || view.note !== 'keyring-locked') return;
    show({ kind: 'unlocking' });
    await openSaved();
  }

  function learnProfile({ accountName }: Profile): void {
    if (view.kind !== 'signed-in' || accountName === null || view.accountName === accountName) {
      return;
    }
    // A run with an account from the environment stores nothing of it.
    if (view.codeKept !== 'environment') settings.set('accountName', accountName);
    show({ ...view, accountName });
  }

  return {
    view: () => view,
    begin,
    connect,
    tryDemo: openDemo,
    signOut,
    unlock,
    learnProfile,
    end: stopDemo,
  };
}
