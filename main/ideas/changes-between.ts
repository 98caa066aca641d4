import type { FieldChange } from '../../preload/contract/idea-view.ts';
import { fieldsOf, isMaterial } from './idea-fields.ts';
import type { Idea } from './idea.ts';

/** What differs from one version to another, field by field, in the order a trader reads them. */
export function changesBetween(from: Idea, to: Idea): readonly FieldChange[] {
  const before = fieldsOf(from);
  return fieldsOf(to).flatMap((after, at) => {
    const old = before[at];
    if (old === undefined || old.value === after.value) return [];
    return [
      {
        field: after.field,
        from: old.text,
        to: after.text,
        ...(old.number !== undefined && { fromNumber: old.number }),
        ...(after.number !== undefined && { toNumber: after.number }),
      },
    ];
  });
}

/** Whether the trade itself changed: side, order type, a price or the expiry; wording is not enough. */
export function hasMaterialChange(changes: readonly FieldChange[]): boolean {
  return changes.some((change) => isMaterial(change.field));
}
