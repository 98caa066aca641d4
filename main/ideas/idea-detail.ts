import type { IdeaDetail, RawField, RevisionView } from '../../preload/contract/idea-view.ts';
import { changesBetween } from './changes-between.ts';
import type { IdeaRecord, RawIdea, Revision } from './idea.ts';

/** A description may be a book; here it is only evidence of what the server sent. */
const longestValue = 2_000;

/** What only the opened idea needs: its versions with their differences, and the server's own fields. */
export function detailOf({ others, current }: IdeaRecord): IdeaDetail {
  const versions = [...others, current];
  const revisions = versions.map((version, at) => revisionView(version, versions[at - 1]));
  return { revisions: revisions.reverse(), raw: rawFields(current.idea.raw) };
}

function revisionView(revision: Revision, before: Revision | undefined): RevisionView {
  const { seq, idea, receivedAtMs, arrivedBy, receipt } = revision;
  const changes = before === undefined ? [] : changesBetween(before.idea, idea);
  return { version: seq, updated: idea.updated, receivedAtMs, arrivedBy, receipt, changes };
}

function rawFields(raw: RawIdea): readonly RawField[] {
  return Object.entries(raw).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const isLong = text.length > longestValue;
    return { name, value: isLong ? `${text.slice(0, longestValue - 1)}…` : text };
  });
}
