import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { Receipt } from '../../preload/contract/idea-view.ts';
import { hasMaterialChange } from '../ideas/changes-between.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeInstrument } from '../../preload/words/describe-idea.ts';
import type { PlainView } from '../ideas/idea-view.ts';
import type { SilenceReason } from './keep-silence.ts';
import { matchRule } from './match-rule.ts';
import { occasionOf } from '../sound/which-sound.ts';
import type { PopUp, PopUpAction } from './presenter.ts';
import {
  type NewsItem,
  wordDigest,
  wordNewIdea,
  wordUpdate,
  type WordingMoment,
} from './word-alert.ts';
import { desktopWords } from '../words/desktop-words.ts';

/** What was taken in one moment. Repeats and late old versions are no news. */
export interface Batch {
  /** Each idea once, with the version that it has in the end. */
  readonly news: readonly NewsItem[];
  readonly rules: readonly AlertRule[];
  /** Null: ideas pop up. */
  readonly silence: SilenceReason | null;
  /** Pop-ups have just been shown, and these waited for their turn. */
  readonly waited: boolean;
}

/** Why an idea stays silent. */
export type Silence = Extract<
  Receipt,
  {
    kind:
      | 'backlog'
      | 'expired-on-arrival'
      | 'not-material'
      | 'muted-by-rule'
      | 'hidden-by-rule'
      | SilenceReason;
  }
>;

export interface AlertPlan {
  readonly popUps: readonly PlannedPopUp[];
  /** Ideas without a pop-up, by reason: a pause may silence thousands at once. */
  readonly silent: readonly SilentIdeas[];
}

export interface SilentIdeas {
  readonly receipt: Silence;
  readonly ideaIds: readonly string[];
}

export interface PlannedPopUp extends PopUp {
  /** Decides the receipt of its ideas once it is shown. */
  readonly kind: 'idea' | 'digest';
}

/** More than these at once become one digest. */
export const popUpsAtOnce = 3;

/** Decides for every idea of the batch: its own pop-up, a place in the digest, or silence and why. */
export function planAlerts(batch: Batch, moment: WordingMoment): AlertPlan {
  const judged = batch.news.map((item) => ({ item, receipt: silenceOf(item, batch) }));
  const told = judged.filter(({ receipt }) => receipt === null).map(({ item }) => item);
  const silent = byReason(
    judged.flatMap(({ item, receipt }) => (receipt === null ? [] : [[receipt, item.idea.id]])),
  );
  const isRecovered = told.some(({ idea }) => idea.arrivedBy === 'recovery');
  const asDigest = told.length > (batch.waited || isRecovered ? 1 : popUpsAtOnce);
  const expired = silent.find(({ receipt }) => receipt.kind === 'expired-on-arrival');
  const expiredCount = expired?.ideaIds.length ?? 0;
  if (asDigest) return { popUps: [digestPopUp(told, expiredCount, moment)], silent };
  const popUps = told.map((item) => ideaPopUp(item, moment));
  return {
    popUps: isRecovered ? popUps.map((one) => counting(one, expiredCount)) : popUps,
    silent,
  };
}

/** The one idea that is left of an interruption says how many others did not live to be told. */
function counting(popUp: PlannedPopUp, expiredCount: number): PlannedPopUp {
  if (expiredCount === 0) return popUp;
  const lines = [popUp.body, desktopWords.popUp.digest.alsoExpired(expiredCount)];
  return { ...popUp, body: lines.filter((line) => line !== '').join('\n') };
}

function byReason(silenced: readonly (readonly [Silence, string])[]): readonly SilentIdeas[] {
  const groups = new Map<string, { readonly receipt: Silence; readonly ideaIds: string[] }>();
  for (const [receipt, ideaId] of silenced) {
    const key = JSON.stringify(receipt);
    const group = groups.get(key) ?? { receipt, ideaIds: [] };
    group.ideaIds.push(ideaId);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The key under which a pop-up of this idea is replaced and withdrawn. */
export function popUpKeyOf(ideaId: string): string {
  return `idea ${ideaId}`;
}

/** A reason that will not pass comes before one that will: only the latter is a matter for the brief. */
function silenceOf({ kind, idea, changes }: NewsItem, batch: Batch): Silence | null {
  if (idea.arrivedBy === 'backlog') return { kind: 'backlog' };
  if (idea.freshness === 'expired') return { kind: 'expired-on-arrival' };
  if (kind === 'updated' && !hasMaterialChange(changes)) return { kind: 'not-material' };
  const rule = matchRule(batch.rules, idea, kind === 'updated' ? 'update' : 'new');
  if (rule?.verdict === 'silent') return { kind: 'muted-by-rule', name: rule.name };
  if (rule?.verdict === 'hide') return { kind: 'hidden-by-rule', name: rule.name };
  return batch.silence === null ? null : { kind: batch.silence };
}

function ideaPopUp(item: NewsItem, moment: WordingMoment): PlannedPopUp {
  const { kind, idea } = item;
  const wording = kind === 'updated' ? wordUpdate(item, moment) : wordNewIdea(idea, moment);
  const key = popUpKeyOf(idea.id);
  const ideaIds = [idea.id];
  const occasion = occasionOf([item]);
  return { kind: 'idea', key, ideaIds, actions: actionsOf(idea), occasion, ...wording };
}

/** Only what would do something. */
function actionsOf(idea: PlainView): readonly PopUpAction[] {
  const { instrument, entry, takeProfit, stopLoss } = idea;
  const actions: PopUpAction[] = [];
  if (entry ?? takeProfit ?? stopLoss) {
    actions.push({ name: 'copy-levels', label: desktopWords.popUp.copyLevels });
  }
  if (instrument !== null) {
    const label = words.alerts.mute(describeInstrument(instrument));
    actions.push({ name: 'mute-instrument', label });
  }
  return actions;
}

function digestPopUp(
  told: readonly NewsItem[],
  expiredCount: number,
  moment: WordingMoment,
): PlannedPopUp {
  const ranked = told.toSorted((a, b) => byWorth(a.idea, b.idea));
  const ideaIds = ranked.map(({ idea }) => idea.id);
  return {
    kind: 'digest',
    // A digest never replaces an earlier one, which tells of other ideas.
    key: `digest ${moment.nowMs} ${ideaIds[0] ?? ''}`,
    ideaIds,
    actions: [],
    occasion: occasionOf(told),
    ...wordDigest({ told: ranked, expiredCount }, moment),
  };
}

/** The most confident first; among equals the one that came last. */
export function byWorth(a: PlainView, b: PlainView): number {
  return (b.confidence ?? -1) - (a.confidence ?? -1) || b.receivedAtMs - a.receivedAtMs;
}
