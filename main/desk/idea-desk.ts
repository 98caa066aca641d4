import type { IdeaMark } from '../../preload/contract/calls.ts';
import type { GapView, IdeaDetail, IdeaView, Receipt } from '../../preload/contract/idea-view.ts';
import { popUpKeyOf } from '../alerts/plan-alerts.ts';
import type { IdeaSink } from '../feed/run-feed.ts';
import type { IdeaBook } from '../ideas/idea-book.ts';
import type { Idea, IdeaRecord, Unreadable } from '../ideas/idea.ts';
import { freshnessOf } from '../ideas/freshness.ts';
import { detailOf } from '../ideas/idea-detail.ts';
import type { JournalEntry } from '../ideas/journal-entry.ts';
import { parseJsonWithDigits } from '../ideas/parse-json-with-digits.ts';
import { isUnreadable, readIdea, readIdeaId } from '../ideas/read-idea.ts';
import type { VersionName } from '../ideas/version-name.ts';
import { type Announcer, announceIdeas } from './announce-ideas.ts';
import { type Glance, glanceAt } from './glance.ts';
import { ruledView } from './ruled-view.ts';
import { watchFreshness } from './watch-freshness.ts';
import type { DeskPorts } from './desk-ports.ts';

/** The ideas of one account: takes them in, stores, announces and shows them. */
export interface IdeaDesk extends IdeaSink {
  /** Newest first. */
  readonly views: () => readonly IdeaView[];
  readonly glance: () => Glance;
  /** Null for an idea that is not in the list (any more). */
  readonly viewOfId: (id: string) => IdeaView | null;
  /** Null as above. */
  readonly detailOfId: (id: string) => IdeaDetail | null;
  readonly gaps: () => readonly GapView[];
  /** What could not be read since the desk was opened. */
  readonly unreadableCount: () => number;
  /** As `Announcer.brief`. */
  readonly brief: Announcer['brief'];
  readonly markRead: (id: string) => void;
  readonly mark: (id: string, mark: IdeaMark) => void;
  /** When the newest idea was received, milliseconds since the Unix epoch; null: there is none. */
  readonly lastReceivedAtMs: () => number | null;
  /** The server has told its clock: what has expired, in a sleep above all, is known now. */
  readonly clockHeard: () => void;
  /** Resolves when everything is written. */
  readonly close: () => Promise<void>;
}

export function openIdeaDesk(book: IdeaBook, ports: DeskPorts): IdeaDesk {
  let unreadableCount = 0;
  let lastReceivedAtMs = latestOf(book);
  const serverMs = (): number => ports.wallMs() + ports.clockOffsetMs();

  const view = (record: IdeaRecord): IdeaView => ruledView(record, serverMs(), ports.rules());

  const announcer: Announcer = announceIdeas(book, {
    ...ports,
    serverMs,
    write,
    note: setReceipt,
  });
  const freshness = watchFreshness({
    records: () => book.records(),
    serverMs,
    after: ports.after,
    onChanged: (changes) => {
      for (const { record, freshness: now } of changes) {
        if (now === 'expired') withdraw(record);
      }
      ports.onIdeas(changes.map(({ record }) => record.id));
    },
  });

  book.hearForgotten((id) => ports.onIdeas([id]));

  /** What the book has taken in is on its way to the disk before anybody is told. */
  function write(entries: readonly JournalEntry[]): Promise<void> {
    return ports.journal.append(entries);
  }

  function setReceipt(versions: readonly VersionName[], receipt: Receipt): void {
    void write(book.setReceipt(versions, receipt));
    ports.onIdeas(versions.map(([id]) => id));
  }

  function take(idea: Idea, from: 'stream' | 'history'): void {
    const taken = book.take(idea, from, ports.wallMs());
    if (taken.kind === 'known') return;
    void write(taken.entries);
    if (taken.kind === 'new') lastReceivedAtMs = taken.record.firstReceivedAtMs;
    freshness.note(taken.record);
    // An update may end an idea whose pop-up still gives it time.
    if (freshnessOf(taken.record.current.idea, serverMs()) === 'expired') withdraw(taken.record);
    ports.onIdeas([taken.record.id]);
  }

  function withdraw({ id }: IdeaRecord): void {
    ports.presenter.withdraw(popUpKeyOf(id));
  }

  function refuse({ why }: Unreadable): void {
    unreadableCount += 1;
    ports.log.warn('ideas', 'unreadable', { why, count: unreadableCount });
    ports.onStatus();
  }

  function readOrRefuse(raw: unknown): Idea | null {
    const read = readIdea(raw);
    if (!isUnreadable(read)) return read;
    refuse(read);
    return null;
  }

  return {
    takeLive: (json, held) => {
      const parsed = parseJsonWithDigits(json);
      const idea = parsed.kind === 'value' ? readOrRefuse(parsed.value) : (refuse(parsed), null);
      if (idea === null) return;
      take(idea, 'stream');
      if (!held) announcer.announceSoon();
    },
    mergeHistory: (raws, limit) => {
      const ideas = raws.flatMap((raw) => readOrRefuse(raw) ?? []);
      const gap = book.assessHistory(ideas, raws.length >= limit, serverMs());
      // History is newest first; told in the order in which they were made.
      for (const idea of [...ideas].reverse()) take(idea, 'history');
      if (gap !== null) {
        void write(book.addGap(gap));
        ports.log.warn('ideas', 'gap', { fromMs: gap.fromMs, toMs: gap.toMs });
      }
      void write(book.becomeWhole(serverMs()));
      ports.onStatus();
      announcer.announceSoon();
    },
    releaseHeld: announcer.announceSoon,
    breakContinuity: () => void write(book.breakContinuity()),
    noteOversized: (bytes) => {
      ports.log.warn('ideas', 'oversized', { bytes });
      refuse({ kind: 'unreadable', why: 'too large' });
    },
    views: () => book.records().map(view),
    glance: () => glanceAt(book, serverMs(), ports.rules()),
    viewOfId: (id) => {
      const record = book.get(readIdeaId(id));
      return record === null ? null : view(record);
    },
    detailOfId: (id) => {
      const record = book.get(readIdeaId(id));
      return record === null ? null : detailOf(record);
    },
    gaps: () => book.gaps(),
    unreadableCount: () => unreadableCount,
    brief: announcer.brief,
    markRead: (id) => {
      const entries = book.markRead(readIdeaId(id));
      if (entries.length === 0) return;
      void write(entries);
      ports.onIdeas([id]);
    },
    mark: (id, mark) => {
      void write(book.mark(readIdeaId(id), mark, ports.wallMs()));
      ports.onIdeas([id]);
    },
    clockHeard: freshness.look,
    lastReceivedAtMs: () => lastReceivedAtMs,
    close: () => {
      freshness.stop();
      announcer.stop();
      return ports.journal.close();
    },
  };
}

function latestOf(book: IdeaBook): number | null {
  const received = book.records().map(({ firstReceivedAtMs }) => firstReceivedAtMs);
  return received.length === 0 ? null : Math.max(...received);
}
