import type { Receipt } from '../../preload/contract/idea-view.ts';
import { describeLevels } from '../../preload/words/describe-levels.ts';
import {
  type AlertPlan,
  type PlannedPopUp,
  planAlerts,
  popUpsAtOnce,
} from '../alerts/plan-alerts.ts';
import type { PopUpActionName, PopUpEvent } from '../alerts/presenter.ts';
import { planBrief, silencedSince } from '../alerts/silence-brief.ts';
import type { IdeaBook } from '../ideas/idea-book.ts';
import { freshnessOf } from '../ideas/freshness.ts';
import { viewOf } from '../ideas/idea-view.ts';
import type { Revision } from '../ideas/idea.ts';
import type { JournalEntry } from '../ideas/journal-entry.ts';
import { type News, newsOf } from '../ideas/news.ts';
import { readIdeaId } from '../ideas/read-idea.ts';
import type { DeskPorts } from './desk-ports.ts';

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
  readonly note: (revisions: readonly Revision[], receipt: Receipt) => void;
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
  let isStopped = false;

  function announceSoon(): void {
    cancel ??= ports.after(0, () => announce(false));
  }

  /** `waited`: pop-ups have just been shown, and what is pending was not to be one more. */
  function announce(waited: boolean): void {
    cancel = null;
    const pending = book.pending();
    if (pending.length === 0) return;

    const nowMs = ports.wallMs();
    shownAtMs = shownAtMs.filter((atMs) => Math.abs(nowMs - atMs) < BURST_MS);
    const plan = planOf(pending, waited);
    const [firstAtMs] = shownAtMs;
    if (firstAtMs !== undefined && shownAtMs.length + plan.popUps.length > popUpsAtOnce) {
      cancel = ports.after(firstAtMs + BURST_MS - nowMs, () => announce(true));
    } else {
      carryOut(plan, pending, nowMs);
    }
  }

  function planOf(told: readonly News[], waited: boolean): AlertPlan {
    const moment = { nowMs: ports.serverMs() };
    const news = told.map(({ kind, record, changes }) => ({
      kind,
      idea: viewOf(record, moment.nowMs),
      changes,
    }));
    return planAlerts({ news, rules: ports.rules(), silence: ports.silence(), waited }, moment);
  }

  function carryOut(plan: AlertPlan, told: readonly News[], nowMs: number): void {
    for (const { receipt, ideaIds } of plan.silent) {
      ports.note(revisionsOf(newsAbout(ideaIds, told)), receipt);
    }
    noteShown(plan.popUps, nowMs);
    for (const popUp of plan.popUps) void showOnceWritten(popUp, newsAbout(popUp.ideaIds, told));
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
    void showOnceWritten(popUp, open.map(newsOf));
    return true;
  }

  async function showOnceWritten(popUp: PlannedPopUp, about: readonly News[]): Promise<void> {
    const revisions = revisionsOf(about);
    await ports.write(book.announcing(revisions));
    if (isStopped) return;
    const nowMs = ports.serverMs();
    // Writing may take its time, and what has expired meanwhile must not pop up as open.
    if (!revisions.every((revision) => isOpen(revision, nowMs))) {
      carryOut(planOf(about, false), about, ports.wallMs());
    } else {
      ports.presenter.show(popUp, (event) => hear(event, popUp, revisions));
    }
  }

  function hear(event: PopUpEvent, popUp: PlannedPopUp, told: readonly Revision[]): void {
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

function revisionsOf(news: readonly News[]): readonly Revision[] {
  return news.map(({ revision }) => revision);
}
