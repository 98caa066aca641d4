import type { HotKeyView } from '../../preload/contract/hot-key.ts';
import { type LanguageChoice, languageChoices } from '../../preload/contract/language.ts';
import { type Theme, themes } from '../../preload/contract/theme.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatLanguage } from '../../preload/words/format-language.ts';
import { LaunchAtLoginRow } from './launch-at-login-row.tsx';
import { HotKeyField } from './hot-key-field.tsx';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface GeneralSectionProps {
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly hotKey: HotKeyView;
  readonly actions: SettingsActions;
}

/** What is about the app as a whole. */
export function GeneralSection({ theme, language, hotKey, actions }: GeneralSectionProps) {
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
      <label class="settings__row">
        {said.language}
        <select
          class="form__field"
          value={language}
          onChange={({ currentTarget }) => {
            const chosen = languageChoices.find((one) => one === currentTarget.value);
            if (chosen !== undefined) actions.chooseLanguage(chosen);
          }}
        >
          {languageChoices.map((one) => (
            <option key={one} value={one}>
              {one === 'system' ? said.languageOfSystem : formatLanguage(one)}
            </option>
          ))}
        </select>
      </label>
      <LaunchAtLoginRow actions={actions} />
      <HotKeyField hotKey={hotKey} onChoose={actions.chooseHotKey} />
    </Section>
  );
}
