import type { FieldChange } from '../../preload/contract/idea-view.ts';
import { changesBetween } from './changes-between.ts';
import type { IdeaRecord, Revision } from './idea.ts';

/** An idea whose current version still waits to be told, or to be decided not to be. */
export interface News {
  /** `new`: the user was told of no version yet, even if several came. */
  readonly kind: 'new' | 'updated';
  readonly record: IdeaRecord;
  /** The version to tell: the record's current one. */
  readonly revision: Revision;
  /** Against the version last told, so that a change in an overtaken one is not lost; empty if `new`. */
  readonly changes: readonly FieldChange[];
}

/** What there is to tell of an idea. */
export function newsOf(record: IdeaRecord): News {
  const { current: revision } = record;
  const lastTold = [...record.others].reverse().find((other) => other.receipt.kind !== 'pending');
  if (lastTold === undefined) return { kind: 'new', record, revision, changes: [] };
  return {
    kind: 'updated',
    record,
    revision,
    changes: changesBetween(lastTold.idea, revision.idea),
  };
}
