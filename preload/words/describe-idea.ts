import type { FieldChange, IdeaView, Receipt, Side } from '../contract/idea-view.ts';
import { words } from './catalogue.ts';
import { formatClock, formatExactClock } from './format-clock.ts';
import { formatPercent } from './format-percent.ts';
import { formatPrice, formatPriceText } from './format-price.ts';
import { plainLine } from './plain-line.ts';

/** The arrow that says the side without colour; nothing for an unknown side. */
export const sideArrow = { buy: '▲', sell: '▼', unknown: '' } as const satisfies Record<
  Side,
  string
>;

/**
 * Side and order type without saying the side twice: "Buy limit" for Buy and BUY LIMIT. Where the
 * two contradict each other both are shown as they are: "Buy · SELL LIMIT".
 */
export function describeOrder(side: Side, orderType: string | null): string {
  const sideWord = words.side[side];
  const order = plainLine(orderType ?? '');
  if (order === '') return sideWord;
  const [first, ...rest] = order.toLowerCase().split(' ');
  if (first !== side) return words.idea.sideAndOrder(sideWord, order);
  if (rest.length === 0) return sideWord;
  return `${sideWord} ${words.orderKind(rest.join(' '))}`;
}

export function describeInstrument(instrument: string | null): string {
  return plainLine(instrument ?? '') || words.idea.noInstrument;
}

/** One idea as one sentence, for screen readers and for pop-ups. Unknown values are left out. */
export function describeIdea(idea: IdeaView): string {
  const said = [describeInstrument(idea.instrument), describeOrder(idea.side, idea.orderType)];
  for (const field of ['entry', 'takeProfit', 'stopLoss'] as const) {
    const price = idea[field];
    if (price !== null) said.push(`${words.field[field]} ${formatPrice(price)}`);
  }
  if (idea.levels.kind === 'inconsistent') said.push(words.idea.inconsistent[idea.levels.why]);
  if (idea.confidence !== null)
    said.push(`${words.field.confidence} ${formatPercent(idea.confidence)}`);
  return said.join(', ');
}

export interface ChangeTexts {
  readonly from: string;
  readonly to: string;
}

/**
 * The two values of a change as a trader reads them, "–" for none: times on the clock of this desk, in
 * full where the short ones would be alike. `nowMs`: the moment from which they are told.
 */
export function changeTexts(change: FieldChange, nowMs: number): ChangeTexts {
  const isTime = change.field === 'expiry' || change.field === 'created';
  const short = writtenBy(change, isTime ? (atMs) => formatClock(atMs, nowMs) : formatPercent);
  if (short.from !== short.to) return short;
  return isTime
    ? writtenBy(change, formatExactClock)
    : { from: valueText(change, change.from), to: valueText(change, change.to) };
}

function writtenBy(change: FieldChange, write: (number: number) => string): ChangeTexts {
  const { from, to, fromNumber, toNumber } = change;
  return {
    from: fromNumber === undefined ? valueText(change, from) : write(fromNumber),
    to: toNumber === undefined ? valueText(change, to) : write(toNumber),
  };
}

function valueText({ field }: FieldChange, value: string | null): string {
  if (value === null) return words.nothing;
  if (field === 'side') return sideText(value);
  const isPrice = field === 'entry' || field === 'takeProfit' || field === 'stopLoss';
  return isPrice ? formatPriceText(value) : plainLine(value);
}

function sideText(value: string): string {
  const side = value.toLowerCase();
  return side === 'buy' || side === 'sell' || side === 'unknown'
    ? words.side[side]
    : plainLine(value);
}

/** Whether the current version popped up, and why not. `nowMs`: this computer's clock. */
export function describeReceipt(receipt: Receipt, nowMs: number): string {
  const told = words.receipt;
  switch (receipt.kind) {
    case 'pending':
      return told.pending;
    case 'shown':
      return told.shown(formatClock(receipt.atMs, nowMs));
    case 'in-digest':
      return told.inDigest(formatClock(receipt.atMs, nowMs));
    case 'muted-by-rule':
      return told.mutedByRule(words.quote(plainLine(receipt.name)));
    case 'hidden-by-rule':
      return told.hiddenByRule(words.quote(plainLine(receipt.name)));
    case 'paused':
      return told.paused;
    case 'quiet-hours':
      return told.quietHours;
    case 'do-not-disturb':
      return told.doNotDisturb;
    case 'expired-on-arrival':
      return told.expiredOnArrival;
    case 'backlog':
      return told.backlog;
    case 'not-material':
      return told.notMaterial;
    case 'refused':
      return told.refused(plainLine(receipt.why));
    case 'not-confirmed':
      return told.notConfirmed;
  }
}
