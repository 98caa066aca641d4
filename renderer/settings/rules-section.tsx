import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AlertRule, everyIdea, ruleLimits } from '../../preload/contract/alert-rules.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { describeRule } from '../../preload/words/describe-rule.ts';
import { freeRuleId, movedRule, withRule } from './rule-form-data.ts';
import { RuleSheet } from './rule-sheet.tsx';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface RulesSectionProps {
  readonly rules: readonly AlertRule[];
  readonly actions: SettingsActions;
}

/** The rules in the order in which they decide. */
export function RulesSection({ rules, actions }: RulesSectionProps) {
  const said = settingsWords().rules;
  const [edited, setEdited] = useState<AlertRule | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** A row that moves in the page loses the focus that is in it. */
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 } | null>(null);
  useLayoutEffect(() => {
    if (moved.current === null) return;
    const { id, by } = moved.current;
    moved.current = null;
    const row = [...(list.current?.children ?? [])][rules.findIndex((rule) => rule.id === id)];
    row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`)?.focus();
  }, [rules]);

  const move = (id: string, by: -1 | 1): void => {
    const next = movedRule(rules, id, by);
    if (next === rules) return;
    moved.current = { id, by };
    actions.saveRules(next);
  };
  const remove = (id: string): void => {
    adding.current?.focus();
    actions.saveRules(rules.filter((rule) => rule.id !== id));
  };
  const isFull = rules.length >= ruleLimits.rules;
  return (
    <Section title={said.title}>
      <p class="settings__hint">{rules.length === 0 ? said.none : said.meaning}</p>
      {rules.length > 0 && (
        <ol ref={list} class="settings__list">
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              onEdit={() => setEdited(rule)}
              onRemove={() => remove(rule.id)}
              onMove={(by) => move(rule.id, by)}
            />
          ))}
        </ol>
      )}
      {isFull && <p class="settings__hint">{said.full(ruleLimits.rules)}</p>}
      <button
        ref={adding}
        type="button"
        class="button"
        aria-disabled={isFull}
        onClick={() => !isFull && setEdited({ ...blankRule, id: freeRuleId(rules) })}
      >
        {said.add}
      </button>
      {edited !== null && (
        <RuleSheet
          key={edited.id}
          rule={edited}
          isNew={rules.every(({ id }) => id !== edited.id)}
          onPreview={(rule) => actions.previewRules(withRule(rules, rule))}
          onSave={(rule) => actions.saveRules(withRule(rules, rule))}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

const blankRule: AlertRule = { id: '', name: '', when: everyIdea, verdict: 'silent' };

interface RuleRowProps {
  readonly rule: AlertRule;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

function RuleRow({ rule, onEdit, onRemove, onMove }: RuleRowProps) {
  const said = settingsWords().rules;
  const nameOf = (action: string): string => said.of(action, words.quote(rule.name));
  const inWords = describeRule(rule.verdict, rule.when);
  return (
    <li class="settings__item">
      <p>
        <bdi>{rule.name}</bdi>
      </p>
      {inWords !== rule.name && (
        <p class="settings__hint">
          <bdi>{inWords}</bdi>
        </p>
      )}
      <div class="settings__buttons">
        <RuleButton label={said.edit} name={nameOf(said.edit)} onClick={onEdit} />
        <RuleButton label="↑" name={nameOf(said.up)} move={-1} onClick={() => onMove(-1)} />
        <RuleButton label="↓" name={nameOf(said.down)} move={1} onClick={() => onMove(1)} />
        <RuleButton label={said.remove} name={nameOf(said.remove)} onClick={onRemove} />
      </div>
    </li>
  );
}

interface RuleButtonProps {
  readonly label: string;
  /** The whole of what it does, for who does not see the row around it. */
  readonly name: string;
  readonly move?: -1 | 1;
  readonly onClick: () => void;
}

function RuleButton({ label, name, move, onClick }: RuleButtonProps) {
  return (
    <button
      type="button"
      class="button button--small"
      data-move={move}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
