import { useMemo } from 'preact/hooks';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatAge } from '../../preload/words/format-age.ts';
import { placeInTimeMs } from '../desk-state.ts';
import { IdeaDetail, type IdeaDetailProps } from '../detail/idea-detail.tsx';
import { ideaLife, lifeText } from './idea-life.ts';
import { IdeaRow } from './idea-row.tsx';
import { rowTags } from './row-tags.ts';

/** What the items of a list have in common. */
export interface ItemContext extends Omit<IdeaDetailProps, 'idea'> {
  /** "Not confirmed since 10:42", while the feed is not heard. */
  readonly unconfirmed: string | null;
  /** Null closes what is open. */
  readonly onOpen: (ideaId: string | null) => void;
  readonly onFocus: (ideaId: string) => void;
}

interface IdeaItemProps {
  readonly idea: IdeaView;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  /** Another open idea says the opposite. */
  readonly isTorn: boolean;
  readonly context: ItemContext;
}

/** The bar moves in steps of a pixel or so; finer ones would redraw every row each second. */
const lifeSteps = 200;

/** One idea in the list with its details below while it is open. */
export function IdeaItem({ idea, isOpen, isTabStop, isTorn, context }: IdeaItemProps) {
  const { unconfirmed, serverNowMs, onOpen, onFocus } = context;
  const life = ideaLife(idea, serverNowMs);
  const { freshness } = life;
  const age = formatAge(placeInTimeMs(idea), serverNowMs);
  const left = lifeText(idea, life, serverNowMs);
  const leftShare =
    life.leftShare === null ? null : Math.ceil(life.leftShare * lifeSteps) / lifeSteps;
  // The clock ticks for every drawn row: one whose words stay the same is not compared again.
  const row = useMemo(
    () => (
      <IdeaRow
        idea={idea}
        freshness={freshness}
        tags={rowTags(idea, freshness, { isTorn, unconfirmed })}
        age={age}
        left={left}
        leftShare={leftShare}
        isOpen={isOpen}
        isTabStop={isTabStop}
        onOpen={onOpen}
        onFocus={onFocus}
      />
    ),
    [
      idea,
      freshness,
      isTorn,
      unconfirmed,
      age,
      left,
      leftShare,
      isOpen,
      isTabStop,
      onOpen,
      onFocus,
      words,
    ],
  );
  return (
    <article class={isOpen ? 'idea idea--open' : 'idea'}>
      {row}
      {isOpen && <IdeaDetail idea={idea} {...context} />}
    </article>
  );
}
