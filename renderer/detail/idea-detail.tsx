import type { ComponentChildren } from 'preact';
import type { FieldChange, IdeaTime, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import {
  changeTexts,
  describeInstrument,
  describeReceipt,
} from '../../preload/words/describe-idea.ts';
import { formatAge } from '../../preload/words/format-age.ts';
import { formatExactClock } from '../../preload/words/format-clock.ts';
import { formatPercent } from '../../preload/words/format-percent.ts';
import { LevelsTable } from './levels-table.tsx';

interface IdeaDetailProps {
  readonly idea: IdeaView;
  readonly nowMs: number;
  readonly serverNowMs: number;
}

/** Everything that is known of an idea, in place below its row. */
export function IdeaDetail({ idea, nowMs, serverNowMs }: IdeaDetailProps) {
  const { detail, field } = words;
  return (
    <section class="detail" aria-label={detail.name(describeInstrument(idea.instrument))}>
      {idea.changes.length > 0 && <Changes changes={idea.changes} />}
      {idea.description !== null && (
        <p class="detail__description">
          <bdi>{idea.description}</bdi>
        </p>
      )}
      <LevelsTable idea={idea} />
      <dl class="facts facts--short">
        <Fact name={field.confidence}>{percentOrNothing(idea.confidence, false)}</Fact>
        <Fact name={field.estimatedMove}>{percentOrNothing(idea.estimatedMove, true)}</Fact>
        <Fact name={field.assetClass}>{idea.assetClass}</Fact>
        <Fact name={field.prefix}>{idea.prefix}</Fact>
        <Fact name={field.timeframe}>{idea.timeframe}</Fact>
        {idea.revisionCount > 1 && <Fact name={detail.versions}>{idea.revisionCount}</Fact>}
      </dl>
      <dl class="facts">
        <Fact name={field.created}>
          <Time time={idea.created} serverNowMs={serverNowMs} />
        </Fact>
        {idea.updated.text !== idea.created.text && (
          <Fact name={detail.updated}>
            <Time time={idea.updated} serverNowMs={serverNowMs} />
          </Fact>
        )}
        <Fact name={field.expiry}>
          <Time time={idea.expires} serverNowMs={serverNowMs} />
        </Fact>
        <Fact name={detail.received}>
          {formatExactClock(idea.receivedAtMs)}
          <small>{detail.arrivedBy[idea.arrivedBy]}</small>
        </Fact>
        <Fact name={detail.popup}>{describeReceipt(idea.receipt, nowMs)}</Fact>
        <Fact name={detail.identity}>{idea.id}</Fact>
      </dl>
    </section>
  );
}

function percentOrNothing(percent: number | null, signed: boolean): string | null {
  return percent === null ? null : formatPercent(percent, { signed });
}

function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <>
      <h3 class="detail__title">{words.detail.changes}</h3>
      <dl class="facts facts--changes">
        {changes.map((change) => {
          const { from, to } = changeTexts(change);
          return (
            <Fact key={change.field} name={words.field[change.field]}>
              <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
            </Fact>
          );
        })}
      </dl>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A name and its value; a value that is not known is left out with its name. */
function Fact({ name, children }: FactProps) {
  if (children === null) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

interface TimeProps {
  readonly time: IdeaTime;
  readonly serverNowMs: number;
}

/** A server time on this desk's clock, and below it how long ago and the text that the server sent. */
function Time({ time, serverNowMs }: TimeProps) {
  const { detail } = words;
  if (time.atMs === null)
    return <>{time.text === '' ? words.unknown : detail.notUnderstood(time.text)}</>;
  return (
    <>
      {formatExactClock(time.atMs)} · {formatAge(time.atMs, serverNowMs)}
      <small>{detail.asSent(time.text)}</small>
    </>
  );
}
