import type { Profile } from '../../preload/contract/profile.ts';
import {
  nextWarningInMs,
  type Validity,
  type ValidityWarned,
  validityWarning,
} from './validity-warning.ts';
import type { Wording } from './word-alert.ts';
import { wordValidity } from './word-notice.ts';

export interface ValidityWatch {
  /** Null: no account is open. */
  readonly learnProfile: (profile: Profile | null) => void;
  /** The silence may be over. */
  readonly look: () => void;
}

export interface ValidityWatchPorts {
  readonly wallMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly isSilent: () => boolean;
  readonly warned: () => ValidityWarned | null;
  /** Kept before it is shown: after a crash a warning is rather not repeated. */
  readonly keepWarned: (warned: ValidityWarned) => void;
  readonly show: (wording: Wording) => void;
}

/** Timers run by a clock that may stop in sleep, and hold no more than 24 days. */
const LONGEST_SLEEP_MS = 60 * 60_000;

/** Warns before the profile of the account that runs ends, each time once. */
export function watchValidity(ports: ValidityWatchPorts): ValidityWatch {
  let validity: Validity | null = null;
  let cancel: (() => void) | null = null;

  function look(): void {
    cancel?.();
    cancel = null;
    if (validity === null) return;
    const nowMs = ports.wallMs();
    const warning = validityWarning(validity, nowMs, ports.warned());
    if (warning !== null && !ports.isSilent()) {
      ports.keepWarned(warning);
      ports.show(wordValidity(validity, nowMs));
    }
    const nextInMs = nextWarningInMs(validity, nowMs);
    if (nextInMs !== null) cancel = ports.after(Math.min(LONGEST_SLEEP_MS, nextInMs), look);
  }

  return {
    learnProfile: (profile) => {
      const end = profile?.validity.kind === 'until' ? profile.validity : null;
      validity = end === null || end.atMs === null ? null : { atMs: end.atMs, text: end.text };
      look();
    },
    look,
  };
}
