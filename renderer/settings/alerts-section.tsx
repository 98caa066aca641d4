import { useState } from 'preact/hooks';
import type { TestAlertOutcome } from '../../preload/contract/calls.ts';
import type { AlertsView, DeskView } from '../../preload/contract/desk-view.ts';
import { type PauseWish, connectionDelay, pauseWishes } from '../../preload/contract/silence.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import { words } from '../../preload/words/catalogue.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Outcome, Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';
import { SettledInput } from './settled-input.tsx';

interface AlertsSectionProps {
  readonly alerts: AlertsView;
  readonly trayCount: DeskView['trayCount'];
  readonly actions: SettingsActions;
  readonly nowMs: number;
  readonly onPause: (wish: PauseWish) => void;
}

/** Whether pop-ups come at all, and how to find out. */
export function AlertsSection(props: AlertsSectionProps) {
  const said = settingsWords().alerts;
  const { alerts, trayCount, actions, nowMs, onPause } = props;
  return (
    <Section title={said.title}>
      <Pause alerts={alerts} nowMs={nowMs} onPause={onPause} />
      <TestAlert onTest={actions.testAlert} />
      <ConnectionDelay
        seconds={alerts.connectionDelaySeconds}
        onChange={actions.setConnectionDelay}
      />
      {trayCount !== null && (
        <label class="settings__row">
          <input
            type="checkbox"
            checked={trayCount}
            onChange={(event) => actions.showTrayCount(event.currentTarget.checked)}
          />
          {said.trayCount}
        </label>
      )}
    </Section>
  );
}

type PauseProps = Pick<AlertsSectionProps, 'alerts' | 'nowMs' | 'onPause'>;

function Pause({ alerts: { pause, quietUntilMs }, nowMs, onPause }: PauseProps) {
  const said = settingsWords().alerts;
  return (
    <fieldset class="settings__group">
      <legend>{said.pause}</legend>
      <div class="settings__buttons">
        {pauseWishes.map(
          (wish) =>
            wish !== 'resume' && (
              <button
                key={wish}
                type="button"
                class="button button--small"
                onClick={() => onPause(wish)}
              >
                {said.pauseFor[wish]}
              </button>
            ),
        )}
      </div>
      <Outcome>
        {pause.kind === 'on' && (
          <p class="settings__row">
            {pause.untilMs === null
              ? said.paused
              : words.alerts.pausedUntil(formatClock(pause.untilMs, nowMs))}
            <button type="button" class="button button--small" onClick={() => onPause('resume')}>
              {said.resume}
            </button>
          </p>
        )}
        {quietUntilMs !== null && (
          <p>{words.alerts.quietUntil(formatClock(quietUntilMs, nowMs))}</p>
        )}
      </Outcome>
    </fieldset>
  );
}

function TestAlert({ onTest }: { readonly onTest: SettingsActions['testAlert'] }) {
  const said = settingsWords().alerts;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TestAlertOutcome | null>(null);
  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    setOutcome(await onTest());
    setBusy(false);
  };
  return (
    <div class="settings__group">
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => void send()}>
        {said.test}
      </button>
      <Outcome>
        {isBusy && <p>{said.testing}</p>}
        {outcome !== null && <p>{wordsOfTest(outcome)}</p>}
      </Outcome>
    </div>
  );
}

function wordsOfTest(outcome: TestAlertOutcome): string {
  const said = settingsWords().alerts;
  return outcome.kind === 'refused' ? said.testRefused(outcome.why) : said.tested[outcome.kind];
}

interface ConnectionDelayProps {
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

function ConnectionDelay({ seconds, onChange }: ConnectionDelayProps) {
  const said = settingsWords().alerts;
  return (
    <label class="settings__row">
      {said.delay}
      <SettledInput
        type="number"
        min={connectionDelay.leastSeconds}
        max={connectionDelay.mostSeconds}
        value={String(seconds)}
        onSettle={(typed) => onChange(Number(typed))}
      />
      {said.seconds}
    </label>
  );
}
