import { useEffect, useState } from 'preact/hooks';
import { launchesAtLogin, type LaunchAtLoginView } from '../../preload/contract/launch-at-login.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Outcome } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface LaunchAtLoginRowProps {
  readonly actions: SettingsActions;
}

/** The system keeps this setting, and the user may have changed it there: it is asked when shown. */
export function LaunchAtLoginRow({ actions }: LaunchAtLoginRowProps) {
  const [view, setView] = useState<LaunchAtLoginView | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void actions.readLaunchAtLogin().then(setView), []);
  if (view === null) return null;
  const choose = async (chosen: string): Promise<void> => {
    const wanted = launchesAtLogin.find((one) => one === chosen);
    const answer = wanted === undefined ? null : await actions.setLaunchAtLogin(wanted);
    if (answer === null) return;
    setView(answer);
    setRefused(answer.now !== wanted);
  };
  const said = words.settings.launchAtLogin;
  return (
    <div class="settings__group">
      <label class="settings__row">
        {said.title}
        <select
          class="form__field"
          value={view.now}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          {view.offered.map((one) => (
            <option key={one} value={one}>
              {said.choices[one]}
            </option>
          ))}
        </select>
      </label>
      <Outcome>{isRefused && <p>{said.refused}</p>}</Outcome>
    </div>
  );
}
