import type { IdeaDetail, RevisionView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeReceipt } from '../../preload/words/describe-idea.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import { ChangeList } from './change-list.tsx';
import { More } from './more.tsx';

interface IdeaHistoryProps {
  readonly detail: IdeaDetail;
  readonly nowMs: number;
}

/** How the idea came to be what it is, and what the server sent word for word. Closed at first. */
export function IdeaHistory({ detail, nowMs }: IdeaHistoryProps) {
  const { revisions, raw } = detail;
  return (
    <>
      {revisions.length > 1 && (
        <More title={words.detail.history(revisions.length - 1)}>
          {() => (
            <ol>
              {revisions.map((revision, at) => (
                <Revision
                  key={revision.version}
                  revision={revision}
                  isFirst={at === revisions.length - 1}
                  nowMs={nowMs}
                />
              ))}
            </ol>
          )}
        </More>
      )}
      <More title={words.detail.raw}>
        {() => (
          <dl class="raw">
            {raw.map(({ name, value }) => (
              <div key={name} class="raw__field">
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </More>
    </>
  );
}

interface RevisionProps {
  readonly revision: RevisionView;
  readonly isFirst: boolean;
  readonly nowMs: number;
}

function Revision({ revision, isFirst, nowMs }: RevisionProps) {
  const { updated, receivedAtMs, changes, receipt } = revision;
  const { detail } = words;
  return (
    <li class="revision">
      <p class="revision__head">
        <strong>{formatClock(updated.atMs ?? receivedAtMs, nowMs)}</strong>{' '}
        {describeReceipt(receipt, nowMs)}
      </p>
      {changes.length > 0 ? (
        <ChangeList changes={changes} nowMs={nowMs} />
      ) : (
        <p>{isFirst ? detail.firstVersion : detail.sameFields}</p>
      )}
    </li>
  );
}
