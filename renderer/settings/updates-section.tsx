import type { UpdatesView } from '../../preload/contract/updates.ts';
import { describeUpdate } from '../../preload/words/describe-update.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface UpdatesSectionProps {
  readonly updates: UpdatesView;
  readonly actions: SettingsActions;
  readonly nowMs: number;
}

/** Which newer version there is, what it brings, and whether it is wanted. */
export function UpdatesSection({ updates, actions, nowMs }: UpdatesSectionProps) {
  const said = settingsWords().updates;
  const { state } = updates;
  const release = 'release' in state ? state.release : null;
  return (
    <Section title={words.update.title}>
      {state.kind !== 'none' && (
        <label class="settings__row">
          <input
            type="checkbox"
            checked={state.kind !== 'off'}
            onChange={(event) => actions.switchUpdates(event.currentTarget.checked)}
          />
          {updates.downloads ? said.lookAndDownload : said.look}
        </label>
      )}
      <Outcome>
        <p>{describeUpdate(updates, nowMs)}</p>
      </Outcome>
      {state.kind === 'downloading' && (
        <progress max={100} value={state.percent} aria-label={describeUpdate(updates, nowMs)} />
      )}
      <div class="settings__buttons">
        {['idle', 'checking', 'failed', 'refused', 'told'].includes(state.kind) && (
          <Choice
            label={said.check}
            isBusy={state.kind === 'checking'}
            onClick={actions.checkForUpdates}
          />
        )}
        {state.kind === 'ready' && (
          <Choice label={words.update.restart} onClick={actions.restartToUpdate} />
        )}
        {release !== null && <Choice label={said.skip} onClick={actions.skipUpdate} />}
      </div>
      {release !== null && release.notes !== null && (
        <div class="settings__group">
          <h3>{said.notes(release.version)}</h3>
          <p class="settings__hint settings__notes">
            <bdi>{release.notes}</bdi>
          </p>
        </div>
      )}
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

function Choice({ label, isBusy = false, onClick }: ChoiceProps) {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isBusy}
      onClick={() => !isBusy && onClick()}
    >
      {label}
    </button>
  );
}
