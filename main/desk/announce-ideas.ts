import type { Receipt } from '../../preload/contract/idea-view.ts';
import { describeLevels } from '../../preload/words/describe-levels.ts';
import {
  type AlertPlan,
  type PlannedPopUp,
  planAlerts,
  popUpKeyOf,
  popUpsAtOnce,
} from '../alerts/plan-alerts.ts';
import type { PopUpActionName, PopUpEvent } from '../alerts/presenter.ts';
import { planBrief, silencedSince } from '../alerts/silence-brief.ts';
import type { NewsItem } from '../alerts/word-alert.ts';
import type { IdeaBook } from '../ideas/idea-book.ts';
import { freshnessOf } from '../ideas/freshness.ts';
import { viewOf } from '../ideas/idea-view.ts';
import type { Revision } from '../ideas/idea.ts';
import type { JournalEntry } from '../ideas/journal-entry.ts';
import { type News, newsOf } from '../ideas/news.ts';
import { readIdeaId } from '../ideas/read-idea.ts';
import { nameOf, type VersionName } from '../ideas/version-name.ts';
import type { DeskPorts } from './desk-ports.ts';
import { inTurns } from './in-turns.ts';

export interface Announcer {
  /** Tells what the book says is still to be told, in one batch with all else of this moment. */
  readonly announceSoon: () => void;
  /**
   * Tells in one pop-up what a pause or quiet hours kept back since then (this computer's clock).
   * Returns whether there was anything.
   */
  readonly brief: (sinceMs: number) => boolean;
  readonly stop: () => void;
}

interface AnnouncerPorts extends DeskPorts {
  readonly serverMs: () => number;
  readonly write: (entries: readonly JournalEntry[]) => Promise<void>;
  readonly note: (versions: readonly VersionName[], receipt: Receipt) => void;
}

/** No more than `popUpsAtOnce` appear within so many ms; what comes beyond waits, and becomes one digest. */
const BURST_MS = 2_000;

/**
 * Turns what is pending in the book into pop-ups, each version once: the intent is on disk before
 * the pop-up is asked for. A crash in between leaves the receipt "not confirmed" and no second pop-up.
 */
export function announceIdeas(book: IdeaBook, ports: AnnouncerPorts): Announcer {
  /** When each idea of the last moments popped up: after a digest comes no single one at once. */
  let shownAtMs: readonly number[] = [];
  let cancel: (() => void) | null = null;
  /** A flood is told in turns, one batch after the other. */
  let isTelling = false;
  let isAskedAgain = false;
  let isStopped = false;

  function announceSoon(): void {
    if (isTelling) isAskedAgain = true;
    else cancel ??= ports.after(0, () => void announce(false));
  }

  /** `waited`: pop-ups have just been shown, and what is pending was not to be one more. */
  async function announce(waited: boolean): Promise<void> {
    cancel = null;
    isTelling = true;
    try {
      await tellPending(waited);
    } finally {
      isTelling = false;
    }
    if (!isAskedAgain || isStopped) return;
    isAskedAgain = false;
    announceSoon();
  }

  async function tellPending(waited: boolean): Promise<void> {
    const pending = book.pending();
    if (pending.length === 0) return;

    const nowMs = ports.wallMs();
    shownAtMs = shownAtMs.filter((atMs) => Math.abs(nowMs - atMs) < BURST_MS);
    const plan = await planOf(pending, waited);
    if (isStopped) return;
    const [firstAtMs] = shownAtMs;
    if (firstAtMs !== undefined && shownAtMs.length + plan.popUps.length > popUpsAtOnce) {
      cancel = ports.after(firstAtMs + BURST_MS - nowMs, () => void announce(true));
    } else {
      await carryOut(plan, pending, nowMs);
    }
  }

  async function planOf(told: readonly News[], waited: boolean): Promise<AlertPlan> {
    const moment = { nowMs: ports.serverMs() };
    const news: NewsItem[] = [];
    await inTurns(told, ports.after, (portion) => {
      for (const { kind, record, changes } of portion)
        news.push({ kind, idea: viewOf(record, moment.nowMs), changes });
    });
    return planAlerts({ news, rules: ports.rules(), silence: ports.silence(), waited }, moment);
  }

  /** Resolves when every idea has its receipt; the pop-ups come when that is on disk. */
  async function carryOut(plan: AlertPlan, told: readonly News[], nowMs: number): Promise<void> {
    noteShown(plan.popUps, nowMs);
    for (const { receipt, ideaIds } of plan.silent) {
      await inTurns(namesOf(newsAbout(ideaIds, told)), ports.after, (portion) =>
        ports.note(portion, receipt),
      );
    }
    for (const popUp of plan.popUps) await announceOne(popUp, newsAbout(popUp.ideaIds, told));
  }

  function noteShown(popUps: readonly PlannedPopUp[], nowMs: number): void {
    shownAtMs = [...shownAtMs, ...popUps.flatMap(({ ideaIds }) => ideaIds.map(() => nowMs))];
  }

  function brief(sinceMs: number): boolean {
    const moment = { nowMs: ports.serverMs() };
    const silenced = silencedSince(book.records(), sinceMs);
    const popUp = planBrief(
      silenced.map((record) => viewOf(record, moment.nowMs)),
      moment,
    );
    if (popUp === null) return false;
    noteShown([popUp], ports.wallMs());
    const open = silenced.filter(({ current }) => isOpen(current, moment.nowMs));
    void announceOne(popUp, open.map(newsOf));
    return true;
  }

  /** Resolves when the intent is noted, which is before it is on disk. */
  async function announceOne(popUp: PlannedPopUp, about: readonly News[]): Promise<void> {
    const writes: Promise<void>[] = [];
    await inTurns(namesOf(about), ports.after, (portion) => {
      writes.push(ports.write(book.announcing(portion)));
    });
    void Promise.all(writes).then(() => show(popUp, about));
  }

  async function show(popUp: PlannedPopUp, about: readonly News[]): Promise<void> {
    if (isStopped) return;
    const nowMs = ports.serverMs();
    // Writing may take its time, and what is over by now must not pop up as open.
    const known = about.map((news) => endedMeanwhile(news, nowMs) ?? news);
    if (!known.every(({ record }) => isOpen(record.current, nowMs))) {
      await carryOut(await planOf(known, false), known, ports.wallMs());
    } else {
      // A pop-up may stay for days: it holds on to nothing but the names of what is still in the list.
      const told = namesOf(about).filter(([id]) => book.get(id) !== null);
      // Beside a digest an idea's own pop-up would go on showing the levels from before.
      if (popUp.kind === 'digest')
        for (const [id] of told) ports.presenter.withdraw(popUpKeyOf(id));
      ports.presenter.show(popUp, (event) => hear(event, popUp, told));
    }
  }

  /** The same version, of an idea that a newer one has ended; null: none has. */
  function endedMeanwhile(news: News, nowMs: number): News | null {
    const record = book.get(news.record.id);
    return record === null || isOpen(record.current, nowMs) ? null : { ...news, record };
  }

  function hear(event: PopUpEvent, popUp: PlannedPopUp, told: readonly VersionName[]): void {
    switch (event.kind) {
      case 'shown':
        ports.note(told, {
          kind: popUp.kind === 'digest' ? 'in-digest' : 'shown',
          atMs: ports.wallMs(),
        });
        return ports.onProblem('popups-refused', null);
      case 'kept-back':
        ports.note(told, { kind: 'do-not-disturb' });
        return ports.onProblem('popups-refused', null);
      case 'failed':
        ports.note(told, { kind: 'refused', why: event.why });
        return ports.onProblem('popups-refused', { kind: 'popups-refused', why: event.why });
      case 'clicked':
        return ports.onOpen(popUp.ideaIds);
      case 'action':
        return act(event.action, popUp);
      case 'unconfirmed':
      case 'closed':
        return undefined;
    }
  }

  /** On the idea as it is now: levels that have changed since are no longer to be traded. */
  function act(action: PopUpActionName, { ideaIds: [id = ''] }: PlannedPopUp): void {
    const record = book.get(readIdeaId(id));
    if (record === null) return;
    const idea = viewOf(record, ports.serverMs());
    switch (action) {
      case 'copy-levels':
        return ports.copyText(describeLevels(idea));
      case 'mute-instrument':
        if (idea.instrument !== null) ports.onMute(idea.instrument);
    }
  }

  return {
    announceSoon,
    brief,
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
}

/** What has expired keeps the reason why it was silent: the brief counts it and does not name it. */
function isOpen({ idea }: Revision, nowMs: number): boolean {
  return freshnessOf(idea, nowMs) !== 'expired';
}

function newsAbout(ids: readonly string[], news: readonly News[]): readonly News[] {
  const wanted = new Set(ids);
  return news.filter(({ record }) => wanted.has(record.id));
}

function namesOf(news: readonly News[]): readonly VersionName[] {
  return news.map(({ revision }) => nameOf(revision));
}
