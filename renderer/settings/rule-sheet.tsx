import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type AlertRule,
  type RulePreview,
  ruleLimits,
} from '../../preload/contract/alert-rules.ts';
import { describePreview } from '../../preload/words/describe-rule.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Sheet } from '../sheets/sheet.tsx';
import { RuleFields } from './rule-fields.tsx';
import { ruleOfForm } from './rule-form-data.ts';
import { Outcome } from './section.tsx';

interface RuleSheetProps {
  readonly rule: AlertRule;
  readonly isNew: boolean;
  readonly onPreview: (rule: AlertRule) => Promise<RulePreview | null>;
  readonly onSave: (rule: AlertRule) => void;
  readonly onClose: () => void;
}

/** One rule in a form that tells, as it is filled in, what the rules would have done with it. */
export function RuleSheet({ rule, isNew, onPreview, onSave, onClose }: RuleSheetProps) {
  const said = settingsWords().rules;
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<RulePreview | 'too-many' | null>(null);
  /** Answers may overtake each other: only that to the newest question counts. */
  const asked = useRef(0);

  const look = async (): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    if (form.current === null || !form.current.matches(':valid')) return setTold(null);
    const shown = ruleOfForm(new FormData(form.current), rule.id);
    if (shown === null) return setTold('too-many');
    const preview = await onPreview(shown);
    if (question === asked.current) setTold(preview);
  };
  useEffect(() => {
    void look();
  }, []);
  const save = (event: SubmitEvent, filled: HTMLFormElement): void => {
    const shown = ruleOfForm(new FormData(filled), rule.id);
    if (shown === null) return event.preventDefault();
    onSave(shown);
  };
  return (
    <Sheet title={isNew ? said.newTitle : said.editTitle} onClose={onClose}>
      <form
        ref={form}
        method="dialog"
        class="rule-form"
        onInput={() => void look()}
        onSubmit={(event) => save(event, event.currentTarget)}
      >
        <RuleFields rule={rule} />
        <div class="rule-form__end">
          <Outcome>
            {told !== null && (
              <p>
                {told === 'too-many'
                  ? said.tooMany(ruleLimits.patterns, ruleLimits.patternLength)
                  : describePreview(told)}
              </p>
            )}
          </Outcome>
          <div class="sheet__buttons">
            <button type="button" class="button" onClick={onClose}>
              {said.cancel}
            </button>
            <button type="submit" class="button button--primary">
              {said.save}
            </button>
          </div>
        </div>
      </form>
    </Sheet>
  );
}
