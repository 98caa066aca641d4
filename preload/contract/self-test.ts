import type { DropReason, HaltReason } from './feed-state.ts';

/** What has to work for an idea to reach the trader, in the order in which one thing needs the other. */
export const selfTestSteps = [
  'code',
  'auth',
  'history',
  'stream',
  'ping',
  'pop-up',
  'sound',
] as const;

export type SelfTestStep = (typeof selfTestSteps)[number];

export type SelfTestFault =
  /** No account is open, so there is no code. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'dropped'; readonly why: DropReason }
  | { readonly kind: 'halted'; readonly why: HaltReason }
  /** Nothing came within this time, milliseconds. */
  | { readonly kind: 'silent'; readonly forMs: number }
  /** No program plays sounds here; the system's own with a pop-up may be heard all the same. */
  | { readonly kind: 'no-player' }
  /** Null: the system did not say. */
  | { readonly kind: 'refused'; readonly why: string | null };

export interface SelfTestReport {
  readonly passed: readonly SelfTestStep[];
  /** The test ends at the first step that fails; null: none did. */
  readonly failed: { readonly step: SelfTestStep; readonly why: SelfTestFault } | null;
}
