import type {
  AlertRule,
  Mute,
  MuteOutcome,
  RulePreview,
} from '../../preload/contract/alert-rules.ts';
import type { TestAlertOutcome } from '../../preload/contract/calls.ts';
import type { AlertsView, Problem } from '../../preload/contract/desk-view.ts';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import type { PauseWish, QuietRange } from '../../preload/contract/silence.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import type { Log } from '../log/log.ts';
import { openRules, type SavedRules } from '../settings/open-rules.ts';
import type { WriteOutcome } from '../settings/open-settings.ts';
import type { SettingName, SettingsValues } from '../settings/read-settings.ts';
import { keepSilence, type SilenceReason } from './keep-silence.ts';
import { localClock } from './local-clock.ts';
import { withMute } from './mute.ts';
import type { PopUp, Presenter } from './presenter.ts';
import { previewRules } from './rule-preview.ts';
import { showTestAlert } from './show-test-alert.ts';
import { watchFeed } from './watch-feed.ts';
import { watchValidity } from './watch-validity.ts';

/** What the user decided about pop-ups, and the pop-ups that tell of no single idea. */
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
  /** Shows a pop-up that tells of nothing, and says what became of it. */
  readonly test: () => Promise<TestAlertOutcome>;
  readonly feedChanged: (feed: FeedState) => void;
  /** The server told the profile of the account that runs. */
  readonly learnProfile: (profile: Profile) => void;
  /** Other ideas are on the desk: a silence may have ended before. */
  readonly deskEntered: () => void;
  /** The computer woke, or its clock jumped. */
  readonly look: () => void;
}

export interface AlertDeskPorts {
  readonly settings: () => SettingsValues;
  readonly keep: <K extends SettingName>(name: K, value: SettingsValues[K]) => void;
  /** The data folder. */
  readonly userData: string;
  readonly log: Log;
  readonly presenter: Presenter;
  readonly wallMs: () => number;
  readonly monoMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Newest first. */
  readonly ideas: () => readonly IdeaView[];
  readonly onView: () => void;
  /** The rules changed, and with them which ideas are hidden. */
  readonly onRules: () => void;
  /** As `Announcer.brief`; false while no ideas are on the desk. */
  readonly brief: (sinceMs: number) => boolean;
  /** A pop-up of ours was clicked. */
  readonly onOpen: () => void;
  readonly onProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}

export function openAlertDesk(ports: AlertDeskPorts): AlertDesk {
  const { settings, keep, log } = ports;
  const { rules: saved, lost } = openRules(ports.userData, ports.wallMs());
  if (lost !== 0) ports.onProblem('rules-damaged', { kind: 'rules-damaged', lost });
  const rules = (): readonly AlertRule[] => saved.values().rules;

  const silence = keepSilence({
    wallMs: ports.wallMs,
    clock: localClock,
    after: ports.after,
    quietHours: () => saved.values().quietHours,
    stored: () => settings().pause,
    store: (pause) => keep('pause', pause),
    onChanged: () => {
      ports.onView();
      tellWhatWaited();
    },
  });
  const isSilent = (): boolean => silence.reason() !== null;
  const outages = watchFeed({
    ...ports,
    isSilent,
    patienceMs: () => settings().connectionDelaySeconds * 1000,
    show: (wording) => show({ key: 'connection', occasion: 'connectionLost', ...wording }),
    withdraw: () => ports.presenter.withdraw('connection'),
  });
  const validity = watchValidity({
    ...ports,
    isSilent,
    warned: () => settings().validityWarned,
    keepWarned: (warned) => keep('validityWarned', warned),
    show: (wording) => show({ key: 'validity', ...wording }),
  });

  /** The end of a silence is when what it kept back is told, once. */
  function tellWhatWaited(): void {
    outages.look();
    validity.look();
    if (!isSilent() && ports.brief(settings().briefedAtMs ?? 0)) {
      keep('briefedAtMs', ports.wallMs());
    }
  }

  function show(popUp: Omit<PopUp, 'ideaIds' | 'actions'>): void {
    ports.presenter.show({ ...popUp, ideaIds: [], actions: [] }, (event) => {
      log.info('alerts', event.kind, { popUp: popUp.key });
      if (event.kind === 'clicked') ports.onOpen();
      if (event.kind === 'shown') tellRefused(null);
      if (event.kind === 'failed') tellRefused(event.why);
    });
  }

  async function test(): Promise<TestAlertOutcome> {
    const outcome = await showTestAlert(ports.presenter, ports.onOpen);
    log.info('alerts', 'tested', { ...outcome });
    if (outcome.kind === 'shown') tellRefused(null);
    if (outcome.kind === 'refused') tellRefused(outcome.why);
    return outcome;
  }

  function tellRefused(why: string | null): void {
    ports.onProblem('popups-refused', why === null ? null : { kind: 'popups-refused', why });
  }

  function change(part: Partial<SavedRules>): void {
    void saved.change(part).then(tellWritten);
    ports.onView();
  }

  function tellWritten(written: WriteOutcome): void {
    if (written.kind === 'stored') return ports.onProblem('rules-in-memory', null);
    log.warn('alerts', 'rules-in-memory', { why: written.why });
    ports.onProblem('rules-in-memory', { kind: 'rules-in-memory', why: written.why });
  }

  function saveRules(next: readonly AlertRule[]): void {
    change({ rules: next });
    log.info('alerts', 'rules', { count: next.length });
    ports.onRules();
  }

  // Later, because what is told of it may not be built yet.
  ports.after(0, silence.look);

  return {
    view: () => ({
      ...saved.values(),
      pause: silence.pause(),
      quietUntilMs: silence.quietUntilMs(),
      connectionDelaySeconds: settings().connectionDelaySeconds,
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
      outages.look();
    },
    test,
    feedChanged: (feed) => {
      if (feed.kind === 'signed-out') validity.learnProfile(null);
      outages.feedChanged(feed);
    },
    learnProfile: validity.learnProfile,
    deskEntered: tellWhatWaited,
    look: () => {
      silence.look();
      validity.look();
    },
  };
}
