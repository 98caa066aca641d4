import type { IdeaDetail as Detail, IdeaTime, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeInstrument, describeReceipt } from '../../preload/words/describe-idea.ts';
import { formatAge } from '../../preload/words/format-age.ts';
import {
  formatClock,
  formatExactClock,
  formatNewYorkClock,
} from '../../preload/words/format-clock.ts';
import { formatPercent } from '../../preload/words/format-percent.ts';
import { formatPrice } from '../../preload/words/format-price.ts';
import type { IdeaActions } from '../idea-actions.ts';
import { ideaLife } from '../list/idea-life.ts';
import { ChangeList } from './change-list.tsx';
import { Fact } from './fact.tsx';
import { IdeaHistory } from './idea-history.tsx';
import { IdeaNote } from './idea-note.tsx';
import { IdeaToolbar } from './idea-toolbar.tsx';
import { PriceLadder } from './price-ladder.tsx';

export interface IdeaDetailProps {
  readonly idea: IdeaView;
  /** Null until main has told it. */
  readonly detail: Detail | null;
  /** Whose feed the idea came from. */
  readonly source: string | null;
  readonly actions: IdeaActions;
  readonly onMute: (idea: IdeaView) => void;
  readonly nowMs: number;
  readonly serverNowMs: number;
}

/** Everything that is known of an idea, in place below its row. */
export function IdeaDetail(props: IdeaDetailProps) {
  const { idea, detail, source, actions, onMute, nowMs, serverNowMs } = props;
  const told = words.detail;
  const isExpired = ideaLife(idea, serverNowMs).freshness === 'expired';
  return (
    <section class="detail" aria-label={told.name(describeInstrument(idea.instrument))}>
      {isExpired && <p class="detail__expired">{told.expired}</p>}
      <IdeaToolbar idea={idea} actions={actions} onMute={onMute} />
      {idea.changes.length > 0 && (
        <>
          <h3 class="detail__title">{told.changes}</h3>
          <ChangeList changes={idea.changes} nowMs={nowMs} />
        </>
      )}
      <PriceLadder idea={idea} />
      {idea.description !== null && (
        <p class="detail__description">
          <bdi>{idea.description}</bdi>
        </p>
      )}
      <IdeaNote key={idea.id} note={idea.marks.note} onNote={(text) => actions.note(idea, text)} />
      <ShortFacts idea={idea} />
      <dl class="facts">
        <DecisionFact idea={idea} nowMs={nowMs} />
        <Fact name={words.field.created}>
          <Time time={idea.created} serverNowMs={serverNowMs} />
        </Fact>
        {idea.updated.text !== idea.created.text && (
          <Fact name={told.updated}>
            <Time time={idea.updated} serverNowMs={serverNowMs} />
          </Fact>
        )}
        <Fact name={words.field.expiry}>
          <Time time={idea.expires} serverNowMs={serverNowMs} />
        </Fact>
        <Fact name={told.received}>
          {formatExactClock(idea.receivedAtMs)}
          <small>{told.arrivedBy[idea.arrivedBy]}</small>
        </Fact>
        <Fact name={told.popup}>{describeReceipt(idea.receipt, nowMs)}</Fact>
        <Fact name={told.source}>{source}</Fact>
        <Fact name={told.identity}>{idea.id}</Fact>
      </dl>
      {detail !== null && <IdeaHistory detail={detail} nowMs={nowMs} />}
    </section>
  );
}

function ShortFacts({ idea }: { readonly idea: IdeaView }) {
  const { field } = words;
  return (
    <dl class="facts facts--short">
      <Fact name={field.confidence}>{percentOrNothing(idea.confidence, false)}</Fact>
      <Fact name={field.estimatedMove}>{percentOrNothing(idea.estimatedMove, true)}</Fact>
      <Fact name={field.assetClass}>{idea.assetClass}</Fact>
      <Fact name={field.prefix}>{idea.prefix}</Fact>
      <Fact name={field.timeframe}>{idea.timeframe}</Fact>
      {idea.revisionCount > 1 && <Fact name={words.detail.versions}>{idea.revisionCount}</Fact>}
    </dl>
  );
}

function percentOrNothing(percent: number | null, signed: boolean): string | null {
  return percent === null ? null : formatPercent(percent, { signed });
}

interface DecisionFactProps {
  readonly idea: IdeaView;
  readonly nowMs: number;
}

/** What the user decided, with the levels as they stood on the screen then. */
function DecisionFact({ idea, nowMs }: DecisionFactProps) {
  const { decision } = idea.marks;
  if (decision === null) return null;
  const { entry, takeProfit, stopLoss } = decision;
  return (
    <Fact name={words.decision[decision.kind]}>
      {formatClock(decision.atMs, nowMs)}
      <small>
        {words.detail.decidedLevels(
          formatPrice(entry),
          formatPrice(takeProfit),
          formatPrice(stopLoss),
        )}
      </small>
    </Fact>
  );
}

interface TimeProps {
  readonly time: IdeaTime;
  readonly serverNowMs: number;
}

/** A server time on this desk's clock and on New York's; the server's text if it was not understood. */
function Time({ time, serverNowMs }: TimeProps) {
  const { detail } = words;
  if (time.atMs === null)
    return <>{time.text === '' ? words.unknown : detail.notUnderstood(time.text)}</>;
  return (
    <>
      {formatExactClock(time.atMs)} · {formatAge(time.atMs, serverNowMs)}
      <small>{detail.newYork(formatNewYorkClock(time.atMs))}</small>
    </>
  );
}
