import type { HotKeyView } from '../../preload/contract/hot-key.ts';
import { type LanguageChoice, languageChoices } from '../../preload/contract/language.ts';
import { type Theme, themes } from '../../preload/contract/theme.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { formatLanguage } from '../../preload/words/format-language.ts';
import { Choice } from './choice.tsx';
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
  const said = settingsWords().general;
  return (
    <Section title={said.title}>
      <Choice
        label={said.theme}
        options={themes}
        chosen={theme}
        nameOf={(one) => said.themes[one]}
        onChoose={actions.saveTheme}
      />
      <Choice
        label={said.language}
        options={languageChoices}
        chosen={language}
        nameOf={(one) => (one === 'system' ? said.languageOfSystem : formatLanguage(one))}
        onChoose={actions.chooseLanguage}
      />
      <LaunchAtLoginRow actions={actions} />
      <HotKeyField hotKey={hotKey} onChoose={actions.chooseHotKey} />
    </Section>
  );
}
