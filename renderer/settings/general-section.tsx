import { type Theme, themes } from '../../preload/contract/theme.ts';
import { settingsWords } from '../../preload/words/settings-words.ts';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface GeneralSectionProps {
  readonly theme: Theme;
  readonly actions: SettingsActions;
}

const { general: said } = settingsWords;

/** What is about the app as a whole. */
export function GeneralSection({ theme, actions }: GeneralSectionProps) {
  return (
    <Section title={said.title}>
      <label class="settings__row">
        {said.theme}
        <select
          class="form__field"
          value={theme}
          onChange={({ currentTarget }) => {
            const chosen = themes.find((one) => one === currentTarget.value);
            if (chosen !== undefined) actions.saveTheme(chosen);
          }}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {said.themes[one]}
            </option>
          ))}
        </select>
      </label>
    </Section>
  );
}
