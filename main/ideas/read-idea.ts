import type { Side } from '../../preload/contract/idea-view.ts';
import { cleanLine, cleanParagraph } from './clean-text.ts';
import { readIdeaTime } from './idea-time.ts';
import type { Idea, IdeaId, Unreadable } from './idea.ts';
import { keepRaw } from './keep-raw.ts';
import { readConfidence, readPercent } from './read-percent.ts';
import { readPrice } from './read-price.ts';

/** A longer identity would be a mistake, and cutting it could make two ideas one. */
const maxIdLength = 500;

/**
 * Reads a server object from the stream, History or the journal. Strict about identity only: one
 * odd field costs the trader that field, never the idea. Reading an idea's own `raw` gives it again.
 */
export function readIdea(source: unknown): Idea | Unreadable {
  if (!isRecord(source)) return { kind: 'unreadable', why: 'not an object' };
  const raw = keepRaw(source);
  const id = firstId(raw['idea_id'], raw['document_id'], raw['ID']);
  if (id === null) return { kind: 'unreadable', why: 'no identity' };
  return {
    id,
    instrument: readLine(raw['INSTRUMENT']),
    side: readSide(raw['SIDE']),
    orderType: readLine(raw['OPEN_ORDER_TYPE']),
    entry: readPrice(raw['PRICE']),
    takeProfit: readPrice(raw['TAKE_PROFIT']),
    stopLoss: readPrice(raw['STOP_LOSS']),
    confidence: readConfidence(raw['CONFIDENCE']),
    estimatedMove: readPercent(raw['ESTIMATED_PL']),
    timeframe: readLine(raw['TIMEFRAME']),
    assetClass: readLine(raw['ASSET_CLASS']),
    prefix: readLine(raw['PREFIX']),
    description: typeof raw['DESCRIPTION'] === 'string' ? cleanParagraph(raw['DESCRIPTION']) : null,
    created: readIdeaTime(raw['CREATION_TIME']),
    updated: readIdeaTime(raw['LAST_UPDATE']),
    expires: readIdeaTime(raw['EXPIRATION_TIME']),
    raw,
  };
}

export function isUnreadable(read: Idea | Unreadable): read is Unreadable {
  return 'kind' in read;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An identity that comes back from the window, to look an idea up by. It need not exist. */
export function readIdeaId(text: string): IdeaId {
  return text as IdeaId;
}

function firstId(...candidates: readonly unknown[]): IdeaId | null {
  for (const candidate of candidates) {
    const id = Number.isSafeInteger(candidate) ? String(candidate) : candidate;
    if (typeof id !== 'string') continue;
    const text = id.trim();
    if (text !== '' && text.length <= maxIdLength) return text as IdeaId;
  }
  return null;
}

/** Names and codes: a number is as good as its digits. */
function readLine(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return typeof value === 'string' ? cleanLine(value) : null;
}

function readSide(value: unknown): Side {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'buy' || text === 'sell' ? text : 'unknown';
}
