import type { Problem } from '../../preload/contract/desk-view.ts';
import type { UpdateFailure, UpdatesView } from '../../preload/contract/updates.ts';
import type { Log } from '../log/log.ts';
import type { SettingName, SettingsValues } from '../settings/read-settings.ts';
import {
  advanceUpdate,
  type UpdateEffect,
  type UpdateEvent,
  type UpdateSession,
} from './core/advance-update.ts';
import type { Updater } from './updater.ts';

export interface Updates {
  readonly view: () => UpdatesView;
  readonly switch: (on: boolean) => void;
  /** The user asks. */
  readonly check: () => void;
  readonly skip: () => void;
  readonly restart: () => void;
  /** Time may have passed that no timer noticed, as in sleep. */
  readonly look: () => void;
}

export interface UpdatesParts {
  readonly onlyTells: UpdateSession['onlyTells'];
  /** Made with the first check: it is large. */
  readonly openUpdater: () => Promise<Updater>;
  readonly settings: () => SettingsValues;
  readonly keep: <K extends SettingName>(name: K, value: SettingsValues[K]) => void;
  readonly log: Log;
  readonly wallMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onView: () => void;
  /** Null: it is right again. */
  readonly onProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}

/** The start belongs to the feed. */
const FIRST_CHECK_MS = 60_000;
const APART_MS = 24 * 60 * 60_000;
/** After a failure. */
const RETRY_MS = 60 * 60_000;

const refused = 'update-refused';

/** Performs what the core decides, and reminds it of the time. */
export function runUpdates(parts: UpdatesParts): Updates {
  const { settings, keep, log, wallMs, after } = parts;
  let session: UpdateSession = {
    state: { kind: settings().updates ? 'idle' : 'off' },
    skippedVersion: settings().skippedVersion,
    toldRefused: null,
    onlyTells: parts.onlyTells,
  };
  let opening: Promise<Updater> | null = null;
  let dueAtMs = 0;
  let cancelTimer: (() => void) | null = null;

  function happen(event: UpdateEvent): void {
    const { next, effects } = advanceUpdate(session, event);
    if (next === session) return;
    const before = session;
    session = next;
    if (next.state.kind !== before.state.kind) log.info('update', next.state.kind);
    if (next.skippedVersion !== before.skippedVersion) keep('skippedVersion', next.skippedVersion);
    if (next.state.kind === 'ready') parts.onProblem(refused, null);
    parts.onView();
    for (const effect of effects) {
      perform(effect).catch((error: unknown) => fail('unreachable', error));
    }
  }

  async function perform(effect: UpdateEffect): Promise<void> {
    if (effect.do === 'tell-refused') {
      return parts.onProblem(refused, { kind: refused, version: effect.version });
    }
    opening ??= parts.openUpdater();
    const updater = await opening;
    switch (effect.do) {
      case 'check':
        return check(updater);
      case 'download':
        return download(updater, effect.version);
      case 'cancel':
        return updater.cancel();
      case 'install':
        return updater.install().catch((error: unknown) => fail('not-installed', error));
    }
  }

  async function check(updater: Updater): Promise<void> {
    const outcome = await updater.check();
    dueIn(outcome.kind === 'failed' ? RETRY_MS : APART_MS);
    if (outcome.kind === 'failed') return fail('unreachable', outcome.error);
    keep('updatesCheckedAtMs', wallMs());
    happen(outcome);
  }

  async function download(updater: Updater, version: string): Promise<void> {
    const outcome = await updater.download((percent) => happen({ kind: 'progress', percent }));
    switch (outcome.kind) {
      case 'downloaded':
        return happen(outcome);
      case 'cancelled':
        return;
      case 'damaged':
        return happen({ kind: 'refused', version });
      case 'failed':
        dueIn(RETRY_MS);
        return fail('unreachable', outcome.error);
    }
  }

  function fail(why: UpdateFailure, error: unknown): void {
    log.warn('update', why, { error });
    happen({ kind: 'failed', why });
  }

  function dueIn(ms: number): void {
    dueAtMs = wallMs() + ms;
    cancelTimer?.();
    cancelTimer = after(ms, due);
  }

  function due(): void {
    dueIn(APART_MS);
    happen({ kind: 'asked', by: 'clock' });
  }

  dueIn(FIRST_CHECK_MS);
  return {
    view: () => ({
      state: session.state,
      downloads: session.onlyTells === null,
      checkedAtMs: settings().updatesCheckedAtMs,
      skippedVersion: session.skippedVersion,
    }),
    switch: (on) => {
      keep('updates', on);
      happen({ kind: 'switched', on });
    },
    check: () => happen({ kind: 'asked', by: 'user' }),
    skip: () => happen({ kind: 'skip' }),
    restart: () => happen({ kind: 'restart' }),
    look: () => {
      if (wallMs() >= dueAtMs) due();
    },
  };
}
