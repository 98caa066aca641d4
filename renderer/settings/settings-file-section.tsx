import { useState } from 'preact/hooks';
import type { CarryOutcome } from '../../preload/contract/calls.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

/** Takes the settings to another computer, and back. */
export function SettingsFileSection({ actions }: { readonly actions: SettingsActions }) {
  const said = settingsWords().file;
  const [told, setTold] = useState<string | null>(null);
  const carry = async (way: () => Promise<CarryOutcome | null>, done: string): Promise<void> => {
    setTold(null);
    const outcome = await way();
    if (outcome?.kind === 'done') setTold(done);
    if (outcome?.kind === 'not-readable') setTold(said.notReadable);
    if (outcome?.kind === 'not-written') setTold(words.done.exportFailed[outcome.why]);
  };
  return (
    <Section title={said.title}>
      <p class="settings__hint">{said.meaning}</p>
      <div class="settings__buttons">
        <button
          type="button"
          class="button"
          onClick={() => void carry(actions.exportSettings, said.exported)}
        >
          {said.export}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void carry(actions.importSettings, said.imported)}
        >
          {said.import}
        </button>
      </div>
      <Outcome>{told !== null && <p>{told}</p>}</Outcome>
    </Section>
  );
}
