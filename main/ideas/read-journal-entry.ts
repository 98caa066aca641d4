import {
  type ArrivedBy,
  type Decision,
  type GapView,
  type IdeaMarks,
  type Price,
  type Receipt,
  noMarks,
} from '../../preload/contract/idea-view.ts';
import type { Continuity, StoredUntil } from './continuity.ts';
import type { IdeaId, VersionKey } from './idea.ts';
import type { ForgottenIdea, JournalEntry, StoredVersion } from './journal-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads one entry of the journal; null for what this release does not understand. */
export function readJournalEntry(source: unknown): JournalEntry | null {
  if (!isFields(source)) return null;
  switch (source['t']) {
    case 'idea':
      return isVersion(source) ? { t: 'idea', ...versionOf(source) } : null;
    case 'receipt':
      return readReceiptEntry(source);
    case 'read':
      return isId(source['id']) ? { t: 'read', id: source['id'] } : null;
    case 'marks':
      return readMarksEntry(source);
    case 'whole':
      return isTime(source['atMs']) ? { t: 'whole', atMs: source['atMs'] } : null;
    case 'broken':
      return { t: 'broken' };
    case 'gap':
      return isGap(source['gap']) ? { t: 'gap', gap: source['gap'] } : null;
    case 'book':
      return readBookEntry(source);
    case 'record':
      return readRecordEntry(source);
    default:
      return null;
  }
}

function readReceiptEntry({ of, receipt }: Fields): JournalEntry | null {
  if (!isListOf(of, isReference) || !isReceipt(receipt)) return null;
  return { t: 'receipt', of, receipt };
}

function readMarksEntry({ id, marks }: Fields): JournalEntry | null {
  return isId(id) && isMarks(marks) ? { t: 'marks', id, marks } : null;
}

function readBookEntry({ stored, continuity, forgotten }: Fields): JournalEntry | null {
  if (!isStoredUntil(stored) || !isContinuity(continuity)) return null;
  if (!isListOf(forgotten, isForgotten)) return null;
  return { t: 'book', stored, continuity, forgotten };
}

/** Marks came later than records: an idea without them, or with others than ours, is no less an idea. */
function readRecordEntry(source: Fields): JournalEntry | null {
  const { versions, firstReceivedAtMs, unread, marks } = source;
  if (!isListOf(versions, isReceiptedVersion)) return null;
  if (!isTime(firstReceivedAtMs) || typeof unread !== 'boolean') return null;
  return {
    t: 'record',
    versions,
    firstReceivedAtMs,
    unread,
    marks: isMarks(marks) ? marks : noMarks,
  };
}

function versionOf({ seq, raw, receivedAtMs, arrivedBy }: StoredVersion): StoredVersion {
  return { seq, raw, receivedAtMs, arrivedBy };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTimeOrNull(value: unknown): value is number | null {
  return value === null || isTime(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Only `readIdea` makes identities; these were made by it before they were written. */
function isId(value: unknown): value is IdeaId {
  return isText(value) && value !== '';
}

function isKey(value: unknown): value is VersionKey {
  return isText(value);
}

function isReference(value: unknown): value is readonly [id: IdeaId, seq: number] {
  return Array.isArray(value) && value.length === 2 && isId(value[0]) && isSeq(value[1]);
}

function isArrivedBy(value: unknown): value is ArrivedBy {
  return value === 'live' || value === 'recovery' || value === 'backlog';
}

function isVersion(value: unknown): value is StoredVersion {
  if (!isFields(value)) return false;
  const { seq, raw, receivedAtMs, arrivedBy } = value;
  return isSeq(seq) && isFields(raw) && isTime(receivedAtMs) && isArrivedBy(arrivedBy);
}

function isReceiptedVersion(value: unknown): value is StoredVersion & { receipt: Receipt } {
  return isVersion(value) && 'receipt' in value && isReceipt(value.receipt);
}

function isReceipt(value: unknown): value is Receipt {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'shown':
    case 'in-digest':
      return isTime(value['atMs']);
    case 'refused':
      return isText(value['why']);
    case 'muted-by-rule':
    case 'hidden-by-rule':
      return isText(value['name']);
    case 'pending':
    case 'paused':
    case 'quiet-hours':
    case 'do-not-disturb':
    case 'expired-on-arrival':
    case 'backlog':
    case 'not-material':
    case 'not-confirmed':
      return true;
    default:
      return false;
  }
}

function isMarks(value: unknown): value is IdeaMarks {
  if (!isFields(value)) return false;
  const { starred, note, decision } = value;
  return (
    typeof starred === 'boolean' &&
    (note === null || isText(note)) &&
    (decision === null || isDecision(decision))
  );
}

function isDecision(value: unknown): value is Decision {
  if (!isFields(value)) return false;
  const { kind, atMs, side, entry, takeProfit, stopLoss } = value;
  return (
    (kind === 'taken' || kind === 'skipped') &&
    isTime(atMs) &&
    (side === 'buy' || side === 'sell' || side === 'unknown') &&
    [entry, takeProfit, stopLoss].every(isPriceOrNull)
  );
}

function isPriceOrNull(value: unknown): value is Price | null {
  return value === null || (isFields(value) && isTime(value['value']) && isText(value['text']));
}

function isGap(value: unknown): value is GapView {
  return isFields(value) && isText(value['id']) && isTime(value['fromMs']) && isTime(value['toMs']);
}

function isForgotten(value: unknown): value is ForgottenIdea {
  if (!isFields(value)) return false;
  const { id, key, updatedMs, seq } = value;
  return isId(id) && isKey(key) && isTimeOrNull(updatedMs) && isSeq(seq);
}

function isStoredUntil(value: unknown): value is StoredUntil {
  return isFields(value) && isSeq(value['seq']) && isTimeOrNull(value['newestMs']);
}

function isContinuity(value: unknown): value is Continuity {
  if (!isFields(value)) return false;
  switch (value['kind']) {
    case 'never':
      return true;
    case 'whole':
      return isTime(value['sinceMs']);
    case 'broken':
      return isSeq(value['seq']) && isTime(value['newestMs']);
    default:
      return false;
  }
}
