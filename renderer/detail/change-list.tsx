import type { FieldChange } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { changeTexts } from '../../preload/words/describe-idea.ts';
import { Fact } from './fact.tsx';

interface ChangeListProps {
  readonly changes: readonly FieldChange[];
  readonly nowMs: number;
}

/** Each changed field with what it was and what it is. */
export function ChangeList({ changes, nowMs }: ChangeListProps) {
  return (
    <dl class="facts facts--changes">
      {changes.map((change) => {
        const { from, to } = changeTexts(change, nowMs);
        return (
          <Fact key={change.field} name={words.field[change.field]}>
            <del>{from}</del> → <ins>{to}</ins>
          </Fact>
        );
      })}
    </dl>
  );
}
