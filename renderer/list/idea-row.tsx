import type { FieldChange, Freshness, IdeaView, Levels } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import {
  changeTexts,
  describeInstrument,
  describeOrder,
  sideArrow,
} from '../../preload/words/describe-idea.ts';
import { formatPercent, formatRatio } from '../../preload/words/format-percent.ts';
import { formatPrice } from '../../preload/words/format-price.ts';
import { PriceCell } from './price-cell.tsx';
import type { RowTag } from './row-tags.ts';

interface IdeaRowProps {
  readonly idea: IdeaView;
  readonly freshness: Freshness;
  readonly tags: readonly RowTag[];
  /** "3 min ago" */
  readonly age: string;
  /** "52 min left" */
  readonly left: string;
  /** 0 to 1; null draws no bar. */
  readonly leftShare: number | null;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  /** Null closes what is open. */
  readonly onOpen: (ideaId: string | null) => void;
  readonly onFocus: (ideaId: string) => void;
}

/** An idea at a glance: three lines in the columns that all rows share, and a fourth if something happened to it. */
export function IdeaRow(props: IdeaRowProps) {
  const { idea, freshness, tags, age, left, leftShare, isOpen, isTabStop, onOpen, onFocus } = props;
  const { levels } = idea;
  const changed = new Set(idea.changes.map((change) => change.field));
  return (
    <button
      type="button"
      class={`row row--${freshness} ${idea.unread ? 'row--unread' : ''}`}
      data-idea={idea.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? null : idea.id)}
      onFocus={() => onFocus(idea.id)}
    >
      <span class="row__main columns">
        <span class="row__idea">
          <bdi class="row__instrument">
            {describeInstrument(idea.instrument)}
            {idea.marks.starred && (
              <span class="row__star" aria-hidden="true">
                {' '}
                ★
              </span>
            )}
          </bdi>
          <span class={`side side--${idea.side}`}>
            <span aria-hidden="true">{sideArrow[idea.side]}</span>{' '}
            <bdi>{describeOrder(idea.side, idea.orderType)}</bdi>
          </span>
        </span>
        <PriceCell
          name={words.field.entry}
          price={formatPrice(idea.entry)}
          note={ratioText(levels)}
          isChanged={changed.has('entry')}
        />
        <PriceCell
          name={words.field.takeProfit}
          price={formatPrice(idea.takeProfit)}
          note={levels.kind === 'consistent' ? formatPercent(levels.movePercent, signed) : ''}
          isChanged={changed.has('takeProfit')}
        />
        <PriceCell
          name={words.field.stopLoss}
          price={formatPrice(idea.stopLoss)}
          note={levels.kind === 'consistent' ? formatPercent(-levels.riskPercent, signed) : ''}
          isChanged={changed.has('stopLoss')}
        />
      </span>
      <span class="row__meta">
        <span>{age}</span>
        <span class="row__left">{left}</span>
        <span class="row__end">
          {idea.timeframe !== null && <bdi class="row__timeframe">{idea.timeframe}</bdi>}
          {idea.confidence !== null && (
            <span>{words.idea.confidence(formatPercent(idea.confidence))}</span>
          )}
        </span>
      </span>
      <RowNote tags={tags} idea={idea} />
      <span class="visually-hidden">{marksText(idea)}</span>
      <LifeBar share={leftShare} />
    </button>
  );
}

const signed = { signed: true };

function ratioText(levels: Levels): string {
  return levels.kind === 'consistent'
    ? words.idea.rewardToRisk(formatRatio(levels.rewardToRisk))
    : words.idea.noRewardToRisk;
}

/** What signs alone say to the eye. */
function marksText({ unread, marks }: IdeaView): string {
  const said = [unread && words.idea.unread, marks.starred && words.idea.starred];
  return said.filter((one) => one !== false).join(', ');
}

interface RowNoteProps {
  readonly tags: readonly RowTag[];
  readonly idea: IdeaView;
}

/** What a trader must know before acting, and what changed. */
function RowNote({ tags, idea }: RowNoteProps) {
  if (tags.length === 0) return null;
  return (
    <span class="row__note">
      {tags.map(({ tone, text }) => (
        <span key={text} class={`tag tag--${tone}`}>
          {text}
        </span>
      ))}
      {idea.changes.map((change) => (
        <Change key={change.field} change={change} toldAtMs={idea.receivedAtMs} />
      ))}
    </span>
  );
}

interface ChangeProps {
  readonly change: FieldChange;
  /** Its times are told from here, below the name of that day: a row does not change with the clock. */
  readonly toldAtMs: number;
}

function Change({ change, toldAtMs }: ChangeProps) {
  const { from, to } = changeTexts(change, toldAtMs);
  // A description is too long for a row; that it changed is enough here.
  const isLong = change.field === 'description';
  return (
    <span class="change">
      {words.shortField[change.field] ?? words.field[change.field]}{' '}
      {!isLong && (
        <>
          <del>{from}</del> → <ins>{to}</ins>
        </>
      )}
    </span>
  );
}

/** The line under the row: what is left of the idea's life. The same stands in words above it. */
function LifeBar({ share }: { readonly share: number | null }) {
  return (
    <svg class="life" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
      {share !== null && <rect width={share * 100} height="2" />}
    </svg>
  );
}
