import { useState } from 'preact/hooks';
import { linkNames } from '../../preload/contract/links.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { LicencesSheet } from './licences-sheet.tsx';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface AboutSectionProps {
  readonly version: string;
  readonly runtime: string;
  readonly actions: SettingsActions;
}

/** What this is, under which terms, and where to read more. */
export function AboutSection({ version, runtime, actions }: AboutSectionProps) {
  const said = settingsWords().about;
  const [isReading, setReading] = useState(false);
  return (
    <Section title={said.title}>
      <p>{words.about(version, runtime)}</p>
      <p class="settings__hint">{said.licence}</p>
      <div class="settings__buttons">
        {linkNames.map((name) => (
          <button key={name} type="button" class="button" onClick={() => actions.openLink(name)}>
            {said.link[name]}
          </button>
        ))}
        <button type="button" class="button" onClick={() => setReading(true)}>
          {said.licences}
        </button>
      </div>
      {isReading && (
        <LicencesSheet onRead={actions.readLicences} onClose={() => setReading(false)} />
      )}
    </Section>
  );
}
