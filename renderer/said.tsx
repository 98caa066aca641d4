import type { DeskState } from './desk-state.ts';

interface SaidProps {
  readonly said: DeskState['said'];
  readonly nowMs: number;
}

const shownMs = 4_000;

/** Says for a moment that something was done. */
export function Said({ said, nowMs }: SaidProps) {
  const isShown = said !== null && nowMs - said.atMs < shownMs;
  return (
    <p class={isShown ? 'said said--shown' : 'said'} aria-live="polite">
      {isShown && said.text}
    </p>
  );
}
