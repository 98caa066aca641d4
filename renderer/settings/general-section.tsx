import { type Theme, themes } from '../../preload/contract/theme.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface GeneralSectionProps {
  readonly theme: Theme;
  readonly actions: SettingsActions;
}

/** What is about the app as a whole. */
export function GeneralSection({ theme, actions }: GeneralSectionProps) {
  const said = words.settings.general;
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
