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
import type { PlainView } from '../ideas/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { desktopWords } from '../words/desktop-words.ts';
import { cutAtWord } from './cut-at-word.ts';

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

/** The server's time now, in milliseconds since the Unix epoch. */
export interface WordingMoment {
  readonly nowMs: number;
}

/** Characters: two or three lines of a pop-up, and the window has the rest. */
const longestDescription = 120;

/**
 * All that a trader needs to act, most important first, in lines that no desktop has to break but
 * the last, the description's. Whatever is unknown is left out.
 * "AMD  Buy limit  289.38285" / "TP 291.21715 (0.63%)" / "SL 285.71425 (1.27%)" / …
 */
export function wordNewIdea(idea: PlainView, moment: WordingMoment): Wording {
  const description = cutAtWord(plainLine(idea.description ?? ''), longestDescription);
  return {
    title: titleOf(idea),
    body: linesOf([latenessOf(idea, moment), ...factsOf(idea, moment), description]),
  };
}

/** What changed comes first, old → new: "SL 285.71 → 286.10 (1.13%)". The rest follows. */
export function wordUpdate({ idea, changes }: NewsItem, moment: WordingMoment): Wording {
  const told = new Set(changes.map(({ field }) => field));
  return {
    title: desktopWords.popUp.updated(titleOf(idea)),
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
  const { digest: said } = desktopWords.popUp;
  const updated = told.filter(({ kind }) => kind === 'updated').length;
  const unknown = told.filter((item) => item.kind === 'new' && item.idea.freshness === 'unknown');
  const counts = [
    [told.length - updated - unknown.length, said.open],
    [updated, said.updated],
    [unknown.length, said.expiryUnknown],
    [expiredCount, said.expired],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, word]) => word(count));
  const ideas = told.map(({ idea }) => idea);
  return {
    title: `${said.ideas(told.length + expiredCount)}: ${parts.join(', ')}`,
    body: linesOf([topOf(ideas), digestLatenessOf(ideas, moment)]),
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
  const { brief: said, digest } = desktopWords.popUp;
  const unknown = open.filter(({ freshness }) => freshness === 'unknown').length;
  const counts = [
    open.length > unknown && digest.open(open.length - unknown),
    unknown > 0 && digest.expiryUnknown(unknown),
    expiredCount > 0 && said.expired(expiredCount),
  ];
  const named = open.slice(0, namedInBrief).map((idea) => {
    const leftMs = (idea.expires.atMs ?? 0) - moment.nowMs;
    return joined([
      titleOf(idea),
      leftMs > 0 && desktopWords.popUp.spanLeft(formatTimeLeft(leftMs)),
    ]);
  });
  const more = open.length - named.length;
  return {
    title: said.title(counts.filter(Boolean).join(', ')),
    body: linesOf([...named, more > 0 && said.more(more)]),
  };
}

function titleOf(idea: PlainView): string {
  const order = describeOrder(idea.side, idea.orderType);
  const entry = idea.entry && formatPrice(idea.entry);
  return [describeInstrument(idea.instrument), order, entry].filter(Boolean).join('  ');
}

/** One group of facts per line. `told`: levels that stand in the text already. */
function factsOf(
  idea: PlainView,
  { nowMs }: WordingMoment,
  told: ReadonlySet<IdeaField> = new Set(),
): readonly Part[] {
  const { takeProfit, stopLoss, levels, confidence, timeframe, expires } = idea;
  const tp = takeProfit && desktopWords.popUp.takeProfit(formatPrice(takeProfit));
  const sl = stopLoss && desktopWords.popUp.stopLoss(formatPrice(stopLoss));
  return [
    !told.has('takeProfit') && tp && withPercent(tp, 'takeProfit', levels),
    !told.has('stopLoss') && sl && withPercent(sl, 'stopLoss', levels),
    joined([
      levels.kind === 'consistent' &&
        desktopWords.popUp.rewardToRisk(formatRatio(levels.rewardToRisk)),
      levels.kind === 'inconsistent' && words.idea.inconsistent[levels.why],
      confidence !== null && desktopWords.popUp.confidence(formatPercent(confidence)),
      timeframe && plainLine(timeframe),
    ]),
    expires.atMs !== null && expiryOf(expires.atMs, nowMs),
  ];
}

/** The move to the take profit or the risk down to the stop loss, where the levels make sense. */
function withPercent(text: string, field: 'takeProfit' | 'stopLoss', levels: Levels): string {
  if (levels.kind !== 'consistent') return text;
  const percent = field === 'takeProfit' ? levels.movePercent : levels.riskPercent;
  return desktopWords.popUp.withPercent(text, formatPercent(percent));
}

function expiryOf(expiresAtMs: number, nowMs: number): string {
  const clock = formatClock(expiresAtMs, nowMs);
  return expiresAtMs > nowMs
    ? desktopWords.popUp.timeLeft(formatTimeLeft(expiresAtMs - nowMs), clock)
    : desktopWords.popUp.expired(clock);
}

function latenessOf(idea: PlainView, { nowMs }: WordingMoment): string {
  if (idea.arrivedBy !== 'recovery') return '';
  const sentAtMs = idea.updated.atMs;
  return sentAtMs === null
    ? desktopWords.popUp.recovered
    : desktopWords.popUp.late(formatSpan(nowMs - sentAtMs));
}

function digestLatenessOf(told: readonly PlainView[], { nowMs }: WordingMoment): string {
  const recovered = told.filter((idea) => idea.arrivedBy === 'recovery');
  const sentAtMs = recovered.map((idea) => idea.updated.atMs).filter((atMs) => atMs !== null);
  if (recovered.length === 0) return '';
  if (sentAtMs.length === 0) return desktopWords.popUp.recovered;
  return desktopWords.popUp.digest.late(formatSpan(nowMs - Math.min(...sentAtMs)));
}

function topOf([top]: readonly PlainView[]): string {
  if (!top) return '';
  const confidence = top.confidence !== null && formatPercent(top.confidence);
  const parts = [
    describeInstrument(top.instrument),
    describeOrder(top.side, top.orderType),
    confidence,
  ];
  return desktopWords.popUp.digest.top(parts.filter(Boolean).join(' '));
}

function wordChange(
  change: FieldChange,
  { levels }: PlainView,
  { nowMs }: WordingMoment,
): string | null {
  const { field } = change;
  if (!isMaterial(field)) return null;
  const { from, to } = changeTexts(change, nowMs);
  const text = desktopWords.popUp.change(desktopWords.popUp.field[field], from, to);
  const hasPercent = field === 'takeProfit' || field === 'stopLoss';
  return hasPercent && change.to !== null ? withPercent(text, field, levels) : text;
}

type Part = string | null | false;

const joined = (parts: readonly Part[]): string => parts.filter(Boolean).join(' · ');
const linesOf = (lines: readonly Part[]): string => lines.filter(Boolean).join('\n');
