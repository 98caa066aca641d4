import type { IdeaView, Price } from '../contract/idea-view.ts';
import { words } from './catalogue.ts';
import { describeInstrument, describeOrder } from './describe-idea.ts';
import { formatExactClock, formatNewYorkClock } from './format-clock.ts';
import { formatPercent, formatRatio } from './format-percent.ts';

/** The clipboard's call takes 10,000 characters; texts that would not fit are cut. */
const mostCharacters = 10_000;
const longestDescription = 5_000;
const shortText = 100;

/**
 * An idea as a few lines for a chat or a journal. Unknown values are left out; prices are as the server
 * sent them.
 */
export function ideaAsText(idea: IdeaView): string {
  const { levels, created, expires } = idea;
  const [move, risk] =
    levels.kind === 'consistent' ? [levels.movePercent, -levels.riskPercent] : [null, null];
  const ratio =
    levels.kind === 'consistent' ? words.idea.rewardToRisk(formatRatio(levels.rewardToRisk)) : null;
  const confidence =
    idea.confidence === null ? null : words.idea.confidence(formatPercent(idea.confidence));
  return [
    `${describeInstrument(idea.instrument)}  ${describeOrder(idea.side, idea.orderType)}`,
    priceLine('entry', idea.entry, null),
    priceLine('takeProfit', idea.takeProfit, move),
    priceLine('stopLoss', idea.stopLoss, risk),
    joined([ratio, confidence, idea.timeframe, idea.assetClass, idea.prefix]),
    timeLine('created', created.atMs),
    timeLine('expiry', expires.atMs),
    idea.description?.slice(0, longestDescription) ?? null,
    idea.id,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}

/** The idea as the window knows it, for scripts. A long description stands in its changes again. */
export function ideaAsJson(idea: IdeaView): string {
  const whole = JSON.stringify(idea, null, 2);
  return whole.length <= mostCharacters ? whole : JSON.stringify(idea, shortened, 2);
}

/** All but the identity, which would name another idea. */
function shortened(key: string, value: unknown): unknown {
  const isLong = key !== 'id' && typeof value === 'string' && value.length > shortText;
  return isLong ? `${value.slice(0, shortText - 1)}…` : value;
}

function priceLine(
  field: 'entry' | 'takeProfit' | 'stopLoss',
  price: Price | null,
  percent: number | null,
): string | null {
  if (price === null) return null;
  const away = percent === null ? '' : ` (${formatPercent(percent, { signed: true })})`;
  return `${words.field[field]} ${price.text}${away}`;
}

function timeLine(field: 'created' | 'expiry', atMs: number | null): string | null {
  if (atMs === null) return null;
  const newYork = words.detail.newYork(formatNewYorkClock(atMs));
  return `${words.field[field]} ${formatExactClock(atMs)} (${newYork})`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
