import { useEffect, useState } from 'preact/hooks';
import type { LaunchAtLogin, LaunchAtLoginView } from '../../preload/contract/launch-at-login.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Choice } from './choice.tsx';
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
  const choose = async (wanted: LaunchAtLogin): Promise<void> => {
    const answer = await actions.setLaunchAtLogin(wanted);
    if (answer === null) return;
    setView(answer);
    setRefused(answer.now !== wanted);
  };
  const said = settingsWords().launchAtLogin;
  return (
    <div class="settings__group">
      <Choice
        label={said.title}
        options={view.offered}
        chosen={view.now}
        nameOf={(one) => said.choices[one]}
        onChoose={(wanted) => void choose(wanted)}
      />
      <Outcome>{isRefused && <p>{said.refused}</p>}</Outcome>
    </div>
  );
}
