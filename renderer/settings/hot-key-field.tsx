import { useId, useState } from 'preact/hooks';
import type { HotKeyOutcome, HotKeyView } from '../../preload/contract/hot-key.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { hotKeyOf } from './hot-key-of.ts';
import { Outcome } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface HotKeyFieldProps {
  readonly hotKey: HotKeyView;
  readonly onChoose: SettingsActions['chooseHotKey'];
}

/** What became of the keys that were pressed last. */
interface Tried {
  readonly keys: string | null;
  readonly outcome: HotKeyOutcome | 'none';
}

/** Takes the keys that are pressed in it. Tab and Escape keep their meaning: nobody is caught in it. */
export function HotKeyField({ hotKey, onChoose }: HotKeyFieldProps) {
  const said = settingsWords().hotKey;
  const hintId = useId();
  const [tried, setTried] = useState<Tried | null>(null);
  if (hotKey.kind === 'by-desktop') return <p class="settings__hint">{said.byDesktop}</p>;

  const choose = async (keys: string | null): Promise<void> => {
    const outcome = await onChoose(keys);
    if (outcome !== null) setTried({ keys, outcome });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (['Tab', 'Escape', 'Control', 'Alt', 'Shift', 'Meta'].includes(key)) return;
    event.preventDefault();
    const keys = hotKeyOf(event);
    if (keys !== null) void choose(keys);
    else if (key === 'Backspace' || key === 'Delete') void choose(null);
    else setTried({ keys: null, outcome: 'none' });
  };
  return (
    <div class="settings__group">
      <label class="settings__row">
        {said.label}
        <input
          class="form__field settings__keys"
          type="text"
          readOnly
          aria-describedby={hintId}
          value={hotKey.keys ?? said.off}
          onKeyDown={onKeyDown}
        />
      </label>
      <p id={hintId} class="settings__hint">
        {said.hint}
      </p>
      <Outcome>
        {hotKey.isRefused && hotKey.keys !== null && <p>{said.refusedAtStart(hotKey.keys)}</p>}
        {tried !== null && <p>{wordsOfTried(tried, hotKey.keys)}</p>}
      </Outcome>
    </div>
  );
}

function wordsOfTried({ keys, outcome }: Tried, chosen: string | null): string {
  const said = settingsWords().hotKey;
  if (outcome === 'none') return said.cannotBe;
  if (keys === null) return said.turnedOff;
  return outcome === 'given' ? said.given(keys) : said.refused(keys, chosen);
}
