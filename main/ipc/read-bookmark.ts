import {
  type Bookmark,
  type ListPlace,
  longestSearch,
  orders,
  pages,
  type Query,
} from '../../preload/contract/bookmark.ts';
import type { Side } from '../../preload/contract/idea-view.ts';
import { type Fields, fieldsOf, isIdeaId, isListOf, isOneOf, isText } from './read-fields.ts';

const sides: readonly Side[] = ['buy', 'sell', 'unknown'];
const lives = ['open', 'expired'] as const;

/** Null: it is none. Whatever came with it is left out. */
export function readBookmark(raw: Fields): Bookmark | null {
  const { page, openedId, cursorId, onlyIds } = raw;
  const query = readQuery(fieldsOf(raw['query']));
  const listPlace = raw['listPlace'] === null ? null : readListPlace(fieldsOf(raw['listPlace']));
  if (query === null || listPlace === 'none') return null;
  if (!isOneOf(pages, page) || !isIdOrNull(openedId) || !isIdOrNull(cursorId)) return null;
  if (onlyIds !== null && !isListOf(onlyIds, 20_000, isIdeaId)) return null;
  return { page, openedId, cursorId, onlyIds, query, listPlace };
}

function readQuery(raw: Fields): Query | null {
  const { text, sides: chosen, assetClasses, timeframes, prefixes, life, order } = raw;
  const { unread, starred, hidden } = raw;
  if (!isText(text, longestSearch) || !isOneOf(orders, order)) return null;
  if (life !== null && !isOneOf(lives, life)) return null;
  if (!isListOf(chosen, sides.length, (side) => isOneOf(sides, side))) return null;
  if (!isFacet(assetClasses) || !isFacet(timeframes) || !isFacet(prefixes)) return null;
  if (typeof unread !== 'boolean' || typeof starred !== 'boolean') return null;
  if (typeof hidden !== 'boolean') return null;
  const lists = { sides: chosen, assetClasses, timeframes, prefixes };
  return { text, ...lists, life, unread, starred, hidden, order };
}

function readListPlace({ row, offset, seenUpToMs }: Fields): ListPlace | 'none' {
  // A row is named after its idea, gap or day.
  if (!isText(row, 600) || !isFinite(offset) || !isFinite(seenUpToMs)) return 'none';
  return { row, offset, seenUpToMs };
}

function isIdOrNull(raw: unknown): raw is string | null {
  return raw === null || isIdeaId(raw);
}

/** What the ideas themselves say of one kind. */
function isFacet(raw: unknown): raw is readonly string[] {
  return isListOf(raw, 1_000, (value) => isText(value, 1_000));
}

function isFinite(raw: unknown): raw is number {
  return Number.isFinite(raw);
}
