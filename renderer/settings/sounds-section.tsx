import { useState } from 'preact/hooks';
import {
  type PreviewOutcome,
  type SoundChoice,
  type SoundsView,
  soundChoices,
  soundNames,
  soundOccasions,
} from '../../preload/contract/sounds.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface SoundsSectionProps {
  readonly sounds: SoundsView;
  readonly actions: SettingsActions;
}

/** What is heard, separately for each thing that a pop-up may tell of. */
export function SoundsSection({ sounds: { choices, canPlay }, actions }: SoundsSectionProps) {
  const said = words.settings.sounds;
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
            <label class="settings__choice">
              {said.occasion[occasion]}
              <select
                class="form__field"
                value={choice}
                onChange={({ currentTarget: { value } }) => {
                  const next = soundChoices.find((one) => one === value) ?? choice;
                  actions.saveSounds({ ...choices, [occasion]: next });
                }}
              >
                {soundChoices.map((one) => (
                  <option key={one} value={one}>
                    {said.choice[one]}
                  </option>
                ))}
              </select>
            </label>
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
