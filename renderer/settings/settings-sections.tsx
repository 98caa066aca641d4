import type { ForgetAsk } from '../../preload/contract/calls.ts';
import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { PauseWish } from '../../preload/contract/silence.ts';
import { AboutSection } from './about-section.tsx';
import { AccountSection } from './account-section.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { FeedSection } from './feed-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { QuietHoursSection } from './quiet-hours-section.tsx';
import { RulesSection } from './rules-section.tsx';
import type { SettingsActions } from './settings-actions.ts';
import { SettingsFileSection } from './settings-file-section.tsx';
import { SoundsSection } from './sounds-section.tsx';
import { UpdatesSection } from './updates-section.tsx';

export interface SettingsSectionsProps {
  readonly desk: DeskView;
  readonly actions: SettingsActions;
  readonly nowMs: number;
  readonly onPause: (wish: PauseWish) => void;
  /** Shows the page on which another account is connected. */
  readonly onAccount: () => void;
  readonly onLeaveDemo: () => void;
  readonly onForget: (ask: ForgetAsk) => void;
}

/** Everything that can be set. Each change holds at once; only a rule is looked at before it is saved. */
export function SettingsSections(props: SettingsSectionsProps) {
  const { desk, actions, nowMs, onPause } = props;
  return (
    <>
      <GeneralSection
        theme={desk.theme}
        language={desk.language.choice}
        hotKey={desk.hotKey}
        actions={actions}
      />
      <AccountSection
        account={desk.account}
        onChange={props.onAccount}
        onLeaveDemo={props.onLeaveDemo}
        onForget={props.onForget}
      />
      <FeedSection pollSeconds={desk.pollSeconds} onPollSeconds={actions.savePollSeconds} />
      <AlertsSection
        alerts={desk.alerts}
        trayCount={desk.trayCount}
        actions={actions}
        nowMs={nowMs}
        onPause={onPause}
      />
      <RulesSection rules={desk.alerts.rules} actions={actions} />
      <QuietHoursSection ranges={desk.alerts.quietHours} onSave={actions.saveQuietHours} />
      <SoundsSection sounds={desk.sounds} actions={actions} />
      <UpdatesSection updates={desk.updates} actions={actions} nowMs={nowMs} />
      <SettingsFileSection actions={actions} />
      <PrivacySection ideaCount={desk.ideas.length} actions={actions} />
      <DiagnosticsSection actions={actions} />
      <AboutSection version={desk.version} runtime={desk.runtime} actions={actions} />
    </>
  );
}
