import { describeIdea } from './describe-idea.ts';
import { drawsFor } from './draws.ts';
import { instruments } from './instruments.ts';
import type { Instrument } from './instruments.ts';
import { priceAt } from './market.ts';
import { newYorkStamp, newYorkText } from './new-york-text.ts';

/** An idea with the vendor's field names (HTI API, an idea). */
export interface WrittenIdea {
  readonly ASSET_CLASS: string;
  readonly CONFIDENCE: string;
  readonly CREATION_TIME: string;
  readonly DESCRIPTION: string;
  readonly ESTIMATED_PL: string;
  readonly EXPIRATION_TIME: string;
  readonly ID: string;
  readonly INSTRUMENT: string;
  readonly LAST_UPDATE: string;
  readonly OPEN_ORDER_TYPE: string;
  readonly PREFIX: string;
  readonly PRICE: number;
  readonly SIDE: 'Buy' | 'Sell';
  readonly STOP_LOSS: number;
  readonly TAKE_PROFIT: number;
  readonly TIMEFRAME: string;
  readonly document_id: string;
  readonly idea_id: string;
}

export interface Writing {
  readonly idea: WrittenIdea;
  /** Wall-clock milliseconds since the Unix epoch, the instant of `EXPIRATION_TIME`. */
  readonly expiresAtMs: number;
}

/** The instant that stands in an id: the start of the candle, or, when that is taken, the next free second. */
export type StampOf = (name: string, candleStartMs: number) => number;

/** Writes the idea that a seed has at a place in its sequence and at a time: always the same one. */
export type WriteIdea = (sequence: number, atMs: number, stampOf: StampOf) => Writing;

const timeframes = [
  { name: 'M5', minutes: 5 },
  { name: 'M15', minutes: 15 },
  { name: 'H1', minutes: 60 },
] as const;

/** Distance to the stop loss for one of the take profit. The vendor's own examples have 2. */
const risks = [2, 2, 1.25, 0.8, 0.6] as const;

export function ideaWriter(seed: string): WriteIdea {
  const shuffled = shuffle(seed);

  return (sequence, atMs, stampOf) => {
    const instrument = at(shuffled, sequence);
    const timeframe = at(timeframes, sequence);
    const draws = drawsFor(`${seed}/idea/${sequence}/${atMs}`);
    const side = draws.oneOf(['Buy', 'Sell']);
    const prefix = draws.oneOf(['HTI11', 'HTI12']);
    const towardsProfit = side === 'Buy' ? 1 : -1;
    const round = (price: number): number => Number(price.toFixed(instrument.digits));

    // A limit order waits where the market is not yet: a little on the losing side of the price.
    const waitsAway = draws.between(0.0002, 0.0008) * towardsProfit;
    const entry = round(priceAt(seed, instrument, atMs) * (1 - waitsAway));
    const target = (draws.between(...instrument.target) / 100) * towardsProfit;
    const takeProfit = round(entry * (1 + target));
    const stopLoss = round(entry * (1 - target * draws.oneOf(risks)));

    const candleMs = timeframe.minutes * 60_000;
    const expiresAtMs = atMs + draws.whole(6, 12) * candleMs;
    const name = `${prefix}_TB_${instrument.name}_${timeframe.name}`;
    const candleStartMs = Math.floor(atMs / candleMs) * candleMs;
    const id = `${name}_${newYorkStamp(stampOf(name, candleStartMs))}`;
    const created = newYorkText(atMs);
    const idea: WrittenIdea = {
      ASSET_CLASS: instrument.assetClass,
      CONFIDENCE: `${draws.whole(62, 94)}%`,
      CREATION_TIME: created,
      DESCRIPTION: describeIdea(
        {
          side,
          instrument: instrument.name,
          timeframe: timeframe.name,
          entry: entry.toFixed(instrument.digits),
          takeProfit: takeProfit.toFixed(instrument.digits),
          stopLoss: stopLoss.toFixed(instrument.digits),
        },
        draws,
      ),
      ESTIMATED_PL: `+${((Math.abs(takeProfit - entry) / entry) * 100).toFixed(2)}%`,
      EXPIRATION_TIME: newYorkText(expiresAtMs),
      ID: id,
      INSTRUMENT: instrument.name,
      LAST_UPDATE: created,
      OPEN_ORDER_TYPE: side === 'Buy' ? 'BUY LIMIT' : 'SELL LIMIT',
      PREFIX: prefix,
      PRICE: entry,
      SIDE: side,
      STOP_LOSS: stopLoss,
      TAKE_PROFIT: takeProfit,
      TIMEFRAME: timeframe.name,
      document_id: id,
      idea_id: id,
    };
    return { idea, expiresAtMs };
  };
}

function shuffle(seed: string): readonly Instrument[] {
  const places = new Map<Instrument, number>();
  for (const instrument of instruments) {
    places.set(instrument, drawsFor(`${seed}/place/${instrument.name}`).between(0, 1));
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([instrument]) => instrument);
}

function at<T>(items: readonly T[], sequence: number): T {
  const item = items[sequence % items.length];
  if (item === undefined) throw new RangeError(`no item at ${sequence}`);
  return item;
}

/** Gives each idea of one candle a stamp of its own. */
export function uniqueStamps(): StampOf {
  const last = new Map<string, number>();
  return (name, candleStartMs) => {
    const stamp = Math.max(candleStartMs, (last.get(name) ?? 0) + 1000);
    last.set(name, stamp);
    return stamp;
  };
}
