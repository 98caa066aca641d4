import { useId } from 'preact/hooks';
import {
  type AlertRule,
  type RuleConditions,
  ruleLimits,
} from '../../preload/contract/alert-rules.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { textOfPatterns } from './pattern-text.ts';
import { newsKinds, sides, verdicts } from './rule-form-data.ts';

/** The fields of a rule, each under the name of what it sets; the browser keeps what is typed. */
export function RuleFields({ rule }: { readonly rule: AlertRule }) {
  const said = settingsWords().rules;
  const inWords = settingsWords().rule;
  const { when } = rule;
  const isPlain = JSON.stringify(laterOf(when)) === noneOfLater;
  return (
    <>
      <label class="rule-form__field">
        {said.verdict}
        <select name="verdict" class="form__field">
          {verdicts.map((verdict) => (
            <option key={verdict} value={verdict} selected={verdict === rule.verdict}>
              {inWords.verdict[verdict]}
            </option>
          ))}
        </select>
      </label>
      <PatternField list="instruments" label={words.field.instrument} when={when} />
      <p class="settings__hint">{said.patternsHint}</p>
      <fieldset class="rule-form__field">
        <legend>{words.field.side}</legend>
        <div class="settings__buttons">
          {sides.map((side) => (
            <label key={side} class="settings__row">
              <input
                type="checkbox"
                name="sides"
                value={side}
                defaultChecked={when.sides.includes(side)}
              />
              {words.side[side]}
            </label>
          ))}
        </div>
      </fieldset>
      <MinimumField minimum="minConfidence" when={when} most={100} />
      <details class="rule-form__more" open={!isPlain}>
        <summary>{said.more}</summary>
        <PatternField list="assetClasses" label={words.field.assetClass} when={when} />
        <PatternField list="timeframes" label={words.field.timeframe} when={when} />
        <PatternField list="prefixes" label={words.field.prefix} when={when} />
        <PatternField list="orderTypes" label={words.field.orderType} when={when} />
        <MinimumField minimum="minMove" when={when} most={10_000} />
        <MinimumField minimum="minRewardToRisk" when={when} most={10_000} />
        <label class="rule-form__field">
          {said.news}
          <select name="news" class="form__field">
            <option value="">{said.anyNews}</option>
            {newsKinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === when.news}>
                {inWords.news[kind]}
              </option>
            ))}
          </select>
        </label>
      </details>
      <label class="rule-form__field">
        {said.name}
        <input
          name="name"
          class="form__field"
          maxLength={ruleLimits.nameLength}
          defaultValue={rule.name}
          placeholder={said.nameHint}
          autocomplete="off"
        />
      </label>
    </>
  );
}

/** The conditions that stand folded away while none of them is used. */
function laterOf(when: RuleConditions): readonly unknown[] {
  const { assetClasses, timeframes, prefixes, orderTypes, minMove, minRewardToRisk, news } = when;
  return [assetClasses, timeframes, prefixes, orderTypes, minMove, minRewardToRisk, news];
}

const noneOfLater = '[[],[],[],[],null,null,null]';

interface PatternFieldProps {
  readonly list: 'instruments' | 'assetClasses' | 'timeframes' | 'prefixes' | 'orderTypes';
  readonly label: string;
  readonly when: RuleConditions;
}

function PatternField({ list, label, when }: PatternFieldProps) {
  const id = useId();
  return (
    <div class="rule-form__field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={list}
        class="form__field"
        defaultValue={textOfPatterns(when[list])}
        autocomplete="off"
        spellcheck={false}
      />
    </div>
  );
}

interface MinimumFieldProps {
  readonly minimum: keyof ReturnType<typeof settingsWords>['rules']['minimum'];
  readonly when: RuleConditions;
  readonly most: number;
}

function MinimumField({ minimum, when, most }: MinimumFieldProps) {
  const said = settingsWords().rules;
  return (
    <label class="rule-form__field">
      {said.minimum[minimum]}
      <input
        name={minimum}
        class="form__field"
        type="number"
        min={0}
        max={most}
        step="any"
        defaultValue={when[minimum] ?? ''}
      />
    </label>
  );
}
