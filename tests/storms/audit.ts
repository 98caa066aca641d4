import type { Receipt } from '../../preload/contract/idea-view.ts';
import type { Exposure } from '../../main/demo/journal.ts';
import type { IdeaBook } from '../../main/ideas/idea-book.ts';
import { readIdeaTime } from '../../main/ideas/idea-time.ts';
import type { IdeaRecord, Revision } from '../../main/ideas/idea.ts';
import type { Written } from './idea-source.ts';

/** What the three witnesses say: the server's journal, the app's store, the desktop's bus. */
export interface Evidence {
  readonly exposures: readonly Exposure[];
  /** The newest version of each idea, exposed or not. */
  readonly newest: Iterable<Written>;
  readonly book: IdeaBook;
  /** The titles of all pop-ups that were ever asked for. */
  readonly titles: readonly string[];
  readonly nowMs: number;
}

export interface Verdict {
  /** What was lost, told twice, or kept silent for no reason; each in words. */
  readonly faults: readonly string[];
  readonly versions: number;
  readonly gaps: number;
  /** How many versions have which receipt. */
  readonly receipts: Readonly<Partial<Record<Receipt['kind'], number>>>;
}

/** The store keeps the last thousand ideas; older ones are not asked for. */
const askedIdeas = 900;
/** `LAST_UPDATE` counts whole seconds and runs ahead where one second saw two versions. */
const stampSlackMs = 3_000;

/**
 * Nothing lost: each version that the server exposed, and the newest of each idea, is stored once or
 * lies in a gap that the list shows. Nothing twice: no version has two pop-ups. Nothing silent for no
 * reason: what did not pop up says why, truthfully.
 */
export function audit({ exposures, newest, book, titles, nowMs }: Evidence): Verdict {
  const records = book.records();
  const stored = records.flatMap(versionsOf);
  return {
    faults: [
      ...lost([...exposures.map(writtenOf), ...newest], stored, book),
      ...storedTwice(stored),
      ...told(stored, titles),
      ...records.flatMap((record) => untruths(record, nowMs)),
    ],
    versions: stored.length,
    gaps: book.gaps().length,
    receipts: countReceipts(stored),
  };
}

function versionsOf({ others, current }: IdeaRecord): readonly Revision[] {
  return [...others, current];
}

function writtenOf({ ideaId, lastUpdate }: Exposure): Written {
  return { ideaId, lastUpdate, atMs: readIdeaTime(lastUpdate).atMs ?? Number.NaN };
}

const nameOf = ({ ideaId, lastUpdate }: Omit<Written, 'atMs'>): string => `${ideaId} ${lastUpdate}`;

const storedNameOf = ({ idea }: Revision): string =>
  nameOf({ ideaId: idea.id, lastUpdate: idea.updated.text });

function lost(
  asked: readonly Written[],
  stored: readonly Revision[],
  book: IdeaBook,
): readonly string[] {
  const names = new Set(stored.map(storedNameOf));
  const recent = new Set([...new Set(asked.map(({ ideaId }) => ideaId))].slice(-askedIdeas));
  const missing = asked.filter(
    (written) =>
      recent.has(written.ideaId) &&
      !names.has(nameOf(written)) &&
      !book
        .gaps()
        .some(
          ({ fromMs, toMs }) =>
            fromMs - stampSlackMs <= written.atMs && written.atMs <= toMs + stampSlackMs,
        ),
  );
  return [...new Set(missing.map(nameOf))].map((name) => `${name} was lost`);
}

function storedTwice(stored: readonly Revision[]): readonly string[] {
  return repeated(stored.map(storedNameOf)).map((name) => `${name} is stored twice`);
}

/** A digest names one idea only, so digests are counted against the receipts. */
function told(stored: readonly Revision[], titles: readonly string[]): readonly string[] {
  const digests = titles.flatMap((title) => digestSize(title) ?? []);
  const labels = titles.filter((title) => digestSize(title) === null).map(labelOf);
  const labelsWith = (...kinds: readonly Receipt['kind'][]): ReadonlySet<string> =>
    new Set(
      stored.flatMap(({ idea, receipt }) =>
        kinds.includes(receipt.kind) ? (idea.instrument ?? []) : [],
      ),
    );
  const receipts = countReceipts(stored);

  const confirmed = labelsWith('shown');
  const intended = labelsWith('shown', 'not-confirmed');
  const faults = repeated(labels).map((label) => `${label} popped up twice`);
  for (const label of labels) {
    if (!intended.has(label)) faults.push(`${label} popped up and has no receipt of it`);
  }
  for (const label of confirmed) {
    if (!labels.includes(label)) faults.push(`${label} never popped up, as its receipt says`);
  }
  const toldCount = labels.length + digests.reduce((sum, size) => sum + size, 0);
  const atLeast = (receipts.shown ?? 0) + (receipts['in-digest'] ?? 0);
  const atMost = atLeast + (receipts['not-confirmed'] ?? 0);
  if (toldCount < atLeast || toldCount > atMost) {
    faults.push(`${toldCount} versions were told, receipts say ${atLeast} to ${atMost}`);
  }
  return faults;
}

/** How many versions a digest tells of; those that it only counts as expired are not told. */
function digestSize(title: string): number | null {
  const [, all] = /^(\d+) ideas: /.exec(title) ?? [];
  const [, expired = 0] = /(\d+) expired meanwhile/.exec(title) ?? [];
  return all === undefined ? null : Number(all) - Number(expired);
}

/** The instrument, which names the version: "Updated: S12.2  Buy limit  100". */
function labelOf(title: string): string {
  return title.replace(/^Updated: /, '').split('  ')[0] ?? '';
}

/** Receipts that say what is not so. */
function untruths(record: IdeaRecord, nowMs: number): readonly string[] {
  return versionsOf(record).flatMap((version) => {
    const claim = `${storedNameOf(version)} is ${version.receipt.kind}`;
    return isTrue(version, record, nowMs) ? [] : [claim];
  });
}

function isTrue(version: Revision, record: IdeaRecord, nowMs: number): boolean {
  const { idea, receipt, arrivedBy } = version;
  switch (receipt.kind) {
    case 'pending':
      // Overtaken before it could be told.
      return version !== record.current;
    case 'backlog':
      return arrivedBy === 'backlog';
    case 'expired-on-arrival':
      return idea.expires.atMs !== null && idea.expires.atMs <= nowMs;
    case 'not-material':
      return versionsOf(record).some(
        (other) => other !== version && other.idea.instrument === idea.instrument,
      );
    case 'shown':
    case 'in-digest':
    case 'not-confirmed':
      return true;
    case 'muted-by-rule':
    case 'hidden-by-rule':
    case 'paused':
    case 'quiet-hours':
    case 'do-not-disturb':
    case 'refused':
      // Nobody asked for silence, and the desktop refuses nothing.
      return false;
  }
}

function countReceipts(stored: readonly Revision[]): Verdict['receipts'] {
  const counts: Partial<Record<Receipt['kind'], number>> = {};
  for (const { receipt } of stored) counts[receipt.kind] = (counts[receipt.kind] ?? 0) + 1;
  return counts;
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
