import type { IdeaView, Price } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatPercent, formatRatio } from '../../preload/words/format-percent.ts';
import { formatPrice } from '../../preload/words/format-price.ts';
import { type LadderRung, layOutLadder } from './lay-out-ladder.ts';

interface PriceLadderProps {
  readonly idea: IdeaView;
}

const levelFields = ['takeProfit', 'entry', 'stopLoss'] as const;
type LevelField = (typeof levelFields)[number];

/** In rem, so that the ladder grows with the text. */
const height = 6.75;
const labelHeight = { oneLine: 1.375, twoLines: 2 };
const zoneWidth = 0.5;
const nameAt = 1.75;

/** Longer prices are set smaller and below their names: a price is never cut, nor runs into a name. */
const longPrice = 12;

/** The trade to scale: how far the target and how near the stop. What is not known has no place on it. */
export function PriceLadder({ idea }: PriceLadderProps) {
  const known = levelFields.flatMap((kind) => {
    const price = idea[kind];
    return price === null ? [] : { kind, value: price.value };
  });
  const unknown = levelFields.filter((kind) => idea[kind] === null);
  const isLong = known.some(({ kind }) => formatPrice(idea[kind]).length > longPrice);
  const rungs = layOutLadder(known, height, labelHeight[isLong ? 'twoLines' : 'oneLine']);
  const { levels } = idea;
  return (
    <>
      {rungs.length > 0 && (
        <svg
          class={isLong ? 'ladder ladder--long' : 'ladder'}
          height={`${height}rem`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of ours, no file
          role="img"
          aria-label={words.detail.ladder(
            rungs.map(({ kind }) => rungTexts(idea, kind).filter(Boolean).join(' ')).join(', '),
          )}
        >
          {levels.kind === 'consistent' && (
            <>
              <Zone name="reward" rungs={rungs} to="takeProfit" />
              <Zone name="risk" rungs={rungs} to="stopLoss" />
            </>
          )}
          {rungs.map((rung) => (
            <Rung key={rung.kind} rung={rung} texts={rungTexts(idea, rung.kind)} isLong={isLong} />
          ))}
        </svg>
      )}
      {unknown.length > 0 && (
        <p class="ladder__unknown">
          {words.detail.unknownLevels(unknown.map((kind) => words.field[kind]).join(', '))}
        </p>
      )}
      {levels.kind === 'inconsistent' && (
        <p class="ladder__warning">{words.idea.inconsistentMeaning[levels.why]}</p>
      )}
    </>
  );
}

type RungTexts = readonly [name: string, price: string, meaning: string];

function rungTexts(idea: IdeaView, kind: LevelField): RungTexts {
  const price: Price | null = idea[kind];
  return [words.field[kind], formatPrice(price), meaningOf(idea, kind)];
}

function meaningOf({ levels }: IdeaView, kind: LevelField): string {
  if (levels.kind !== 'consistent') return '';
  switch (kind) {
    case 'takeProfit':
      return formatPercent(levels.movePercent, { signed: true });
    case 'entry':
      return words.idea.rewardToRisk(formatRatio(levels.rewardToRisk));
    case 'stopLoss':
      return formatPercent(-levels.riskPercent, { signed: true });
  }
}

interface ZoneProps {
  readonly name: 'reward' | 'risk';
  readonly rungs: readonly LadderRung<LevelField>[];
  readonly to: LevelField;
}

function Zone({ name, rungs, to }: ZoneProps) {
  const from = rungs.find(({ kind }) => kind === 'entry')?.at ?? 0;
  const end = rungs.find(({ kind }) => kind === to)?.at ?? from;
  return (
    <rect
      class={`ladder__${name}`}
      x="0"
      y={rem(Math.min(from, end))}
      width={rem(zoneWidth)}
      height={rem(Math.abs(end - from))}
    />
  );
}

interface RungProps {
  readonly rung: LadderRung<LevelField>;
  readonly texts: RungTexts;
  /** The price stands on a line of its own. */
  readonly isLong: boolean;
}

function Rung({ rung: { kind, at, labelAt }, texts, isLong }: RungProps) {
  const [name, price, meaning] = texts;
  const toLine = isLong ? labelHeight.twoLines / 4 : 0;
  const y = rem(labelAt - toLine);
  return (
    <g class={`rung rung--${kind}`}>
      <line class="rung__mark" x1="0" x2={rem(zoneWidth + 0.25)} y1={rem(at)} y2={rem(at)} />
      <line
        class="rung__lead"
        x1={rem(zoneWidth + 0.25)}
        x2={rem(nameAt - 0.25)}
        y1={rem(at)}
        y2={y}
      />
      <text class="rung__name" x={rem(nameAt)} y={y}>
        {name}
      </text>
      <text class="rung__price" x={isLong ? '100%' : '72%'} y={rem(labelAt + toLine)}>
        {price}
      </text>
      <text class="rung__meaning" x="100%" y={y}>
        {meaning}
      </text>
    </g>
  );
}

function rem(length: number): string {
  return `${length.toFixed(4)}rem`;
}
