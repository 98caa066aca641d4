import type { FieldChange, IdeaField, Levels } from '../../preload/contract/idea-view.ts';
import {
  changeTexts,
  describeInstrument,
  describeOrder,
} from '../../preload/words/describe-idea.ts';
import { formatSpan, formatTimeLeft } from '../../preload/words/format-age.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import { formatPercent, formatRatio } from '../../preload/words/format-percent.ts';
import { formatPrice } from '../../preload/words/format-price.ts';
import { plainLine } from '../../preload/words/plain-line.ts';
import { isMaterial } from '../ideas/idea-fields.ts';
import { readIdeaTime } from '../ideas/idea-time.ts';
import type { PlainView } from '../ideas/idea-view.ts';
import { popUpWords } from './pop-up-words.ts';

export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** An idea with news: itself, or what its current version changed. */
export interface NewsItem {
  readonly kind: 'new' | 'updated';
  readonly idea: PlainView;
  /** Against the version that was told last; empty if `new`. */
  readonly changes: readonly FieldChange[];
}

/** The server's time now, in milliseconds since the Unix epoch, and the language of the user. */
export interface WordingMoment {
  readonly nowMs: number;
  /** Default: the computer's. */
  readonly locale?: string;
}

/**
 * All that a trader needs to act, most important first, in lines that no desktop has to break.
 * Whatever is unknown is left out.
 * "AMD  Buy limit  289.38285" / "TP 291.21715 (0.63%)" / "SL 285.71425 (1.27%)" / …
 */
export function wordNewIdea(idea: PlainView, moment: WordingMoment): Wording {
  return {
    title: titleOf(idea, moment),
    body: linesOf([latenessOf(idea, moment), ...factsOf(idea, moment)]),
  };
}

/** What changed comes first, old → new: "SL 285.71 → 286.10 (1.13%)". The rest follows. */
export function wordUpdate({ idea, changes }: NewsItem, moment: WordingMoment): Wording {
  const told = new Set(changes.map(({ field }) => field));
  return {
    title: popUpWords.updated(titleOf(idea, moment)),
    body: linesOf([
      ...changes.map((change) => wordChange(change, idea, moment)),
      latenessOf(idea, moment),
      ...factsOf(idea, moment, told),
    ]),
  };
}

export interface Digest {
  /** Not expired, best first; not empty. */
  readonly told: readonly NewsItem[];
  /** Came and expired while we could not hear: counted, not named. */
  readonly expiredCount: number;
}

/** "7 ideas: 5 open, 2 updated" / "Top: AMD Buy 90%" / how late the recovered ones are. */
export function wordDigest({ told, expiredCount }: Digest, moment: WordingMoment): Wording {
  const { digest: words } = popUpWords;
  const updated = told.filter(({ kind }) => kind === 'updated').length;
  const unknown = told.filter((item) => item.kind === 'new' && item.idea.freshness === 'unknown');
  const counts = [
    [told.length - updated - unknown.length, words.open],
    [updated, words.updated],
    [unknown.length, words.expiryUnknown],
    [expiredCount, words.expired],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => word(count));
  const ideas = told.map(({ idea }) => idea);
  return {
    title: `${words.ideas(told.length + expiredCount)}: ${parts.join(', ')}`,
    body: linesOf([topOf(ideas, moment), digestLatenessOf(ideas, moment)]),
  };
}

export interface Brief {
  /** Not expired, best first. */
  readonly open: readonly PlainView[];
  readonly expiredCount: number;
}

/** So many ideas are named in a brief; a desktop cuts longer texts. */
const namedInBrief = 3;

/** "While pop-ups were off: 4 open, 2 expired unseen" / "AMD  Buy limit  289.38 · 24 min left" / … */
export function wordBrief({ open, expiredCount }: Brief, moment: WordingMoment): Wording {
  const { brief: words, digest } = popUpWords;
  const counts = [
    open.length > 0 && digest.open(open.length),
    expiredCount > 0 && words.expired(expiredCount),
  ];
  const named = open.slice(0, namedInBrief).map((idea) => {
    const leftMs = (idea.expires.atMs ?? 0) - moment.nowMs;
    return joined([
      titleOf(idea, moment),
      leftMs > 0 && popUpWords.spanLeft(formatTimeLeft(leftMs)),
    ]);
  });
  const more = open.length - named.length;
  return {
    title: words.title(counts.filter(Boolean).join(', ')),
    body: linesOf([...named, more > 0 && words.more(more)]),
  };
}

function titleOf(idea: PlainView, { locale }: WordingMoment): string {
  const order = describeOrder(idea.side, idea.orderType);
  const entry = idea.entry && formatPrice(idea.entry, locale);
  return [describeInstrument(idea.instrument), order, entry].filter(Boolean).join('  ');
}

/** One group of facts per line. `told`: levels that stand in the text already. */
function factsOf(
  idea: PlainView,
  { nowMs, locale }: WordingMoment,
  told: ReadonlySet<IdeaField> = new Set(),
): readonly Part[] {
  const { takeProfit, stopLoss, levels, confidence, timeframe, expires } = idea;
  const tp = takeProfit && popUpWords.takeProfit(formatPrice(takeProfit, locale));
  const sl = stopLoss && popUpWords.stopLoss(formatPrice(stopLoss, locale));
  return [
    !told.has('takeProfit') && tp && withPercent(tp, 'takeProfit', levels, locale),
    !told.has('stopLoss') && sl && withPercent(sl, 'stopLoss', levels, locale),
    joined([
      levels.kind === 'consistent' &&
        popUpWords.rewardToRisk(formatRatio(levels.rewardToRisk, locale)),
      confidence !== null && popUpWords.confidence(formatPercent(confidence, options(locale))),
      timeframe && plainLine(timeframe),
    ]),
    expires.atMs !== null && expiryOf(expires.atMs, nowMs, locale),
  ];
}

/** The move to the take profit or the risk down to the stop loss, where the levels make sense. */
function withPercent(
  text: string,
  field: 'takeProfit' | 'stopLoss',
  levels: Levels,
  locale: string | undefined,
): string {
  if (levels.kind !== 'consistent') return text;
  const percent = field === 'takeProfit' ? levels.movePercent : levels.riskPercent;
  return popUpWords.withPercent(text, formatPercent(percent, options(locale)));
}

function expiryOf(expiresAtMs: number, nowMs: number, locale: string | undefined): string {
  const clock = formatClock(expiresAtMs, nowMs, locale);
  return expiresAtMs > nowMs
    ? popUpWords.timeLeft(formatTimeLeft(expiresAtMs - nowMs), clock)
    : popUpWords.expired(clock);
}

function latenessOf(idea: PlainView, { nowMs }: WordingMoment): string {
  if (idea.arrivedBy !== 'recovery') return '';
  const sentAtMs = idea.updated.atMs;
  return sentAtMs === null ? popUpWords.recovered : popUpWords.late(formatSpan(nowMs - sentAtMs));
}

function digestLatenessOf(told: readonly PlainView[], { nowMs }: WordingMoment): string {
  const recovered = told.filter((idea) => idea.arrivedBy === 'recovery');
  const sentAtMs = recovered.map((idea) => idea.updated.atMs).filter((atMs) => atMs !== null);
  if (recovered.length === 0) return '';
  if (sentAtMs.length === 0) return popUpWords.recovered;
  return popUpWords.digest.late(formatSpan(nowMs - Math.min(...sentAtMs)));
}

function topOf([top]: readonly PlainView[], { locale }: WordingMoment): string {
  if (!top) return '';
  const confidence = top.confidence !== null && formatPercent(top.confidence, options(locale));
  const words = [
    describeInstrument(top.instrument),
    describeOrder(top.side, top.orderType),
    confidence,
  ];
  return popUpWords.digest.top(words.filter(Boolean).join(' '));
}

function wordChange(
  change: FieldChange,
  { levels }: PlainView,
  { nowMs, locale }: WordingMoment,
): string | null {
  const { field } = change;
  if (!isMaterial(field)) return null;
  const clock = (text: string | null) => text && clockOf(text, nowMs, locale);
  const { from, to } = changeTexts(
    field === 'expiry' ? { field, from: clock(change.from), to: clock(change.to) } : change,
  );
  const text = popUpWords.change(popUpWords.field[field], from, to);
  const hasPercent = field === 'takeProfit' || field === 'stopLoss';
  return hasPercent && change.to !== null ? withPercent(text, field, levels, locale) : text;
}

/** The server's New York time as the clock on this desk shows it; as sent where it is not understood. */
function clockOf(text: string, nowMs: number, locale: string | undefined): string {
  const { atMs } = readIdeaTime(text);
  return atMs === null ? text : formatClock(atMs, nowMs, locale);
}

type Part = string | null | false;

const joined = (parts: readonly Part[]): string => parts.filter(Boolean).join(' · ');
const linesOf = (lines: readonly Part[]): string => lines.filter(Boolean).join('\n');
const options = (locale: string | undefined) => (locale === undefined ? {} : { locale });
