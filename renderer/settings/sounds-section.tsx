import { useState } from 'preact/hooks';
import {
  type PreviewOutcome,
  type SoundChoice,
  type SoundsView,
  soundChoices,
  soundNames,
  soundOccasions,
} from '../../preload/contract/sounds.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Choice } from './choice.tsx';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface SoundsSectionProps {
  readonly sounds: SoundsView;
  readonly actions: SettingsActions;
}

/** What is heard, separately for each thing that a pop-up may tell of. */
export function SoundsSection({ sounds: { choices, canPlay }, actions }: SoundsSectionProps) {
  const said = settingsWords().sounds;
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null);
  const play = async (choice: SoundChoice): Promise<void> => {
    const name = soundNames.find((one) => one === choice);
    if (name !== undefined) setOutcome(await actions.previewSound(name));
  };
  const isMute = !canPlay || outcome === 'no-player';
  return (
    <Section title={said.title}>
      {soundOccasions.map((occasion) => {
        const choice = choices[occasion];
        return (
          <div key={occasion} class="settings__sound">
            <Choice
              class="settings__choice"
              label={said.occasion[occasion]}
              options={soundChoices}
              chosen={choice}
              nameOf={(one) => said.choice[one]}
              onChoose={(next) => actions.saveSounds({ ...choices, [occasion]: next })}
            />
            <button
              type="button"
              class="button"
              aria-label={said.playFor(said.occasion[occasion])}
              disabled={!canPlay || choice === 'default' || choice === 'none'}
              onClick={() => void play(choice)}
            >
              {said.play}
            </button>
          </div>
        );
      })}
      <Outcome>
        {isMute && <p>{said.noPlayer}</p>}
        {outcome === 'failed' && <p>{said.failed}</p>}
      </Outcome>
    </Section>
  );
}
