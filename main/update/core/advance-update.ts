import type {
  OnlyTells,
  Release,
  UpdateFailure,
  UpdateState,
} from '../../../preload/contract/updates.ts';

/** Who asks for a check: the clock, which the user's wish to skip a version binds, or the user. */
export type AskedBy = 'clock' | 'user';

/** What is known of updates, and what of it decides. */
export interface UpdateSession {
  readonly state: Exclude<UpdateState, { readonly kind: 'none' }>;
  readonly skippedVersion: string | null;
  /** The version whose refusal the user has been told of. */
  readonly toldRefused: string | null;
  /** Null: this copy of the app updates itself. */
  readonly onlyTells: { readonly why: OnlyTells; readonly page: string } | null;
}

export type UpdateEvent =
  | { readonly kind: 'switched'; readonly on: boolean }
  | { readonly kind: 'asked'; readonly by: AskedBy }
  | { readonly kind: 'found'; readonly release: Release }
  | { readonly kind: 'nothing-newer' }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'failed'; readonly why: UpdateFailure }
  | { readonly kind: 'refused'; readonly version: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'restart' };

export type UpdateEffect =
  | { readonly do: 'check' }
  | { readonly do: 'download'; readonly version: string }
  | { readonly do: 'cancel' }
  | { readonly do: 'install' }
  | { readonly do: 'tell-refused'; readonly version: string };

export interface UpdateStep {
  readonly next: UpdateSession;
  readonly effects: readonly UpdateEffect[];
}

/** What an event changes. One that comes too late, after the user changed course, changes nothing. */
export function advanceUpdate(now: UpdateSession, event: UpdateEvent): UpdateStep {
  const { state } = now;
  const stay: UpdateStep = { next: now, effects: [] };
  switch (event.kind) {
    case 'switched':
      if (event.on === (state.kind !== 'off')) return stay;
      return event.on ? check(now) : stop(now, { kind: 'off' });
    case 'asked':
      return mayCheck(state, event.by) ? check(withoutSkipping(now, event.by)) : stay;
    case 'found':
      return state.kind === 'checking' ? found(now, event.release) : stay;
    case 'nothing-newer':
      return state.kind === 'checking' ? to(now, { kind: 'idle' }) : stay;
    case 'progress':
      if (state.kind !== 'downloading') return stay;
      return to(now, { ...state, percent: wholePercent(event.percent) });
    case 'downloaded':
      if (state.kind !== 'downloading') return stay;
      return to(now, { kind: 'ready', release: state.release });
    case 'failed':
      return isWorking(state) ? to(now, event) : stay;
    case 'refused':
      return isWorking(state) ? refused(now, event) : stay;
    case 'skip':
      if (!('release' in state)) return stay;
      return stop({ ...now, skippedVersion: state.release.version }, { kind: 'idle' });
    case 'restart':
      return state.kind === 'ready' ? to(now, { kind: 'restarting' }, [{ do: 'install' }]) : stay;
  }
}

/** An update that waits to be installed, or to be fetched, is news enough for the clock. */
function mayCheck({ kind }: UpdateSession['state'], by: AskedBy): boolean {
  const isAtRest = kind === 'idle' || kind === 'failed' || kind === 'refused';
  return isAtRest || (kind === 'told' && by === 'user');
}

/** Whoever asks wants to know of every version. */
function withoutSkipping(now: UpdateSession, by: AskedBy): UpdateSession {
  return by === 'user' ? { ...now, skippedVersion: null } : now;
}

function isWorking({ kind }: UpdateSession['state']): boolean {
  return kind === 'checking' || kind === 'downloading' || kind === 'restarting';
}

function check(now: UpdateSession): UpdateStep {
  return to(now, { kind: 'checking' }, [{ do: 'check' }]);
}

function stop(now: UpdateSession, state: UpdateSession['state']): UpdateStep {
  return to(now, state, now.state.kind === 'downloading' ? [{ do: 'cancel' }] : []);
}

function found(now: UpdateSession, release: Release): UpdateStep {
  if (release.version === now.skippedVersion) return to(now, { kind: 'idle' });
  if (now.onlyTells !== null) return to(now, { kind: 'told', release, ...now.onlyTells });
  const { version } = release;
  return to(now, { kind: 'downloading', release, percent: 0 }, [{ do: 'download', version }]);
}

/** It is tried again, as the copy may be mended, but told only once. */
function refused(now: UpdateSession, state: Extract<UpdateState, { kind: 'refused' }>): UpdateStep {
  const { version } = state;
  if (version === now.toldRefused) return to(now, state);
  return to({ ...now, toldRefused: version }, state, [{ do: 'tell-refused', version }]);
}

function to(
  now: UpdateSession,
  state: UpdateSession['state'],
  effects: readonly UpdateEffect[] = [],
): UpdateStep {
  return { next: { ...now, state }, effects };
}

function wholePercent(percent: number): number {
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, Math.floor(percent))) : 0;
}
