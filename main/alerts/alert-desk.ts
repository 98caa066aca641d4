import type {
  AlertRule,
  Mute,
  MuteOutcome,
  RulePreview,
} from '../../preload/contract/alert-rules.ts';
import type { AlertsView, Problem } from '../../preload/contract/desk-view.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import type { PauseWish, QuietRange } from '../../preload/contract/silence.ts';
import type { Log } from '../log/log.ts';
import { openRules, type SavedRules } from '../settings/open-rules.ts';
import type { Settings, WriteOutcome } from '../settings/open-settings.ts';
import type { SettingName, SettingsValues } from '../settings/read-settings.ts';
import { keepSilence, type SilenceReason } from './keep-silence.ts';
import { localClock } from './local-clock.ts';
import { withMute } from './mute.ts';
import { previewRules } from './rule-preview.ts';

/** What the user decided about pop-ups: rules, pause, quiet hours. */
export interface AlertDesk {
  readonly view: () => AlertsView;
  readonly rules: () => readonly AlertRule[];
  /** Null: ideas pop up. */
  readonly silence: () => SilenceReason | null;
  readonly pause: (wish: PauseWish) => void;
  readonly saveRules: (rules: readonly AlertRule[]) => void;
  readonly previewRules: (rules: readonly AlertRule[]) => RulePreview;
  readonly mute: (mute: Mute) => MuteOutcome;
  readonly saveQuietHours: (ranges: readonly QuietRange[]) => void;
  readonly setConnectionDelay: (seconds: number) => void;
}

export interface AlertDeskPorts {
  readonly settings: Settings;
  /** The data folder. */
  readonly userData: string;
  readonly log: Log;
  readonly wallMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Newest first. */
  readonly ideas: () => readonly IdeaView[];
  readonly onView: () => void;
  /** The rules changed, and with them which ideas are hidden. */
  readonly onRules: () => void;
  /** A silence is over that began then, milliseconds since the Unix epoch. */
  readonly onSilenceEnded: (sinceMs: number) => void;
  readonly onProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}

export function openAlertDesk(ports: AlertDeskPorts): AlertDesk {
  const { settings, log } = ports;
  const { rules: saved, lost } = openRules(ports.userData, ports.wallMs());
  if (lost !== 0) ports.onProblem('rules-damaged', { kind: 'rules-damaged', lost });
  const rules = (): readonly AlertRule[] => saved.values().rules;

  const silence = keepSilence({
    wallMs: ports.wallMs,
    clock: localClock,
    after: ports.after,
    quietHours: () => saved.values().quietHours,
    stored: settings.values,
    store: ({ pause, silentSinceMs }) => {
      if (pause !== undefined) keep('pause', pause);
      if (silentSinceMs !== undefined) keep('silentSinceMs', silentSinceMs);
    },
    onChanged: ports.onView,
    onEnded: ports.onSilenceEnded,
  });

  function keep<K extends SettingName>(name: K, value: SettingsValues[K]): void {
    tellWritten(settings.set(name, value));
  }

  function change(part: Partial<SavedRules>): void {
    void saved.change(part).then(tellWritten);
    ports.onView();
  }

  function tellWritten(written: WriteOutcome): void {
    if (written.kind === 'stored') return ports.onProblem('settings-in-memory', null);
    log.warn('settings', 'in-memory', { why: written.why });
    ports.onProblem('settings-in-memory', { kind: 'settings-in-memory', why: written.why });
  }

  function saveRules(next: readonly AlertRule[]): void {
    change({ rules: next });
    log.info('alerts', 'rules', { count: next.length });
    ports.onRules();
  }

  return {
    view: () => ({
      ...saved.values(),
      pause: silence.pause(),
      quietUntilMs: silence.quietUntilMs(),
      connectionDelaySeconds: settings.values().connectionDelaySeconds,
    }),
    rules,
    silence: silence.reason,
    pause: (wish) => {
      log.info('alerts', 'pause', { wish });
      silence.wish(wish);
    },
    saveRules,
    previewRules: (next) => previewRules(next, ports.ideas()),
    mute: (mute) => {
      const next = withMute(rules(), mute);
      if (next === null) return { kind: 'full' };
      saveRules(next);
      return { kind: 'muted' };
    },
    saveQuietHours: (quietHours) => {
      change({ quietHours });
      silence.look();
    },
    setConnectionDelay: (seconds) => {
      keep('connectionDelaySeconds', seconds);
      ports.onView();
    },
  };
}
