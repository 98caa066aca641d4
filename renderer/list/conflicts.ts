import type { IdeaView } from '../../preload/contract/idea-view.ts';

/** The ideas that can be acted on while another one says the opposite about the same instrument. */
export function conflictsAmong(ideas: readonly IdeaView[]): ReadonlySet<string> {
  const open = ideas.filter(
    ({ freshness, instrument }) => freshness !== 'expired' && instrument !== null,
  );
  const sides = new Map<string, Set<IdeaView['side']>>();
  for (const { instrument, side } of open) {
    const key = keyOf(instrument);
    sides.set(key, (sides.get(key) ?? new Set()).add(side));
  }
  const isTorn = ({ instrument, side }: IdeaView): boolean => {
    const known = sides.get(keyOf(instrument));
    return side !== 'unknown' && known?.has('buy') === true && known.has('sell');
  };
  return new Set(open.filter(isTorn).map(({ id }) => id));
}

function keyOf(instrument: string | null): string {
  return (instrument ?? '').toUpperCase();
}
