import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { JsonOf } from '../../preload/contract/read-json.ts';
import { openLink } from '../about/open-link.ts';
import { readLicences } from '../about/read-licences.ts';
import type { AccountDesk } from '../account/account-desk.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { IdeaDesk } from '../desk/idea-desk.ts';
import type { Diagnostics } from '../diagnostics/open-diagnostics.ts';
import { chooseExportFile, writeExportFile } from '../export/export-file.ts';
import { exportIdeas } from '../export/export-ideas.ts';
import type { Feed } from '../feed/run-feed.ts';
import type { LaunchAtLoginDesk } from '../login/open-launch-at-login.ts';
import type { HotKey } from '../hot-key/open-hot-key.ts';
import type { ProxyDesk } from '../network/proxy-desk.ts';
import type { Privacy } from '../privacy/open-privacy.ts';
import type { Preferences } from '../settings/open-preferences.ts';
import type { SettingsCarrier } from '../settings/carry-settings.ts';
import type { SoundDesk } from '../sound/open-sound-desk.ts';
import type { KeptBookmark } from '../window/kept-bookmark.ts';
import type { Updates } from '../update/run-updates.ts';
import type { Answerers } from './answer-all-calls.ts';

/** The parts of the app that the window may ask. */
export interface AskedParts {
  readonly snapshot: () => JsonOf<DeskView>;
  readonly bookmark: Pick<KeptBookmark, 'read' | 'keep'>;
  readonly account: AccountDesk;
  readonly feed: Feed;
  readonly proxies: ProxyDesk;
  readonly alerts: AlertDesk;
  readonly sounds: SoundDesk;
  readonly diagnostics: Diagnostics;
  readonly updates: Updates;
  /** Null while no account is open. */
  readonly desk: () => IdeaDesk | null;
  readonly changeSetting: Preferences['change'];
  readonly hotKey: HotKey;
  readonly privacy: Privacy;
  readonly settingsCarrier: SettingsCarrier;
  readonly launchAtLogin: LaunchAtLoginDesk;
  readonly copyText: (text: string) => void;
  readonly reportFault: (text: string) => void;
  readonly wallMs: () => number;
}

/** Who answers each call of the window. */
export function windowAnswers(parts: AskedParts): Answerers {
  const { account, feed, proxies, alerts, sounds, diagnostics, updates, desk } = parts;
  const { changeSetting } = parts;
  return {
    'desk:snapshot': parts.snapshot,
    'bookmark:keep': parts.bookmark.keep,
    'bookmark:kept': parts.bookmark.read,
    'account:connect': account.connect,
    'account:try-demo': account.tryDemo,
    'account:leave-demo': account.leaveDemo,
    'account:forget': account.forget,
    'account:accept-clear': account.acceptClear,
    'feed:reconnect-now': feed.reconnectNow,
    'proxy:sign-in': proxies.give,
    'proxy:dismiss': proxies.dismiss,
    'alerts:pause': alerts.pause,
    'alerts:connection-delay': alerts.setConnectionDelay,
    'alerts:test': alerts.test,
    'rules:save': alerts.saveRules,
    'rules:preview': alerts.previewRules,
    'rules:mute': alerts.mute,
    'quiet-hours:save': alerts.saveQuietHours,
    'sounds:save': sounds.save,
    'sounds:preview': sounds.preview,
    'tray:show-count': (shown) => changeSetting('trayCount', shown),
    'theme:save': (theme) => changeSetting('theme', theme),
    'feed:poll-seconds': (seconds) => changeSetting('pollSeconds', seconds),
    'about:open-link': openLink,
    'about:licences': readLicences,
    'settings:export': parts.settingsCarrier.exportAll,
    'settings:import': parts.settingsCarrier.importAll,
    'privacy:look': parts.privacy.look,
    'privacy:open-folder': parts.privacy.openFolder,
    'privacy:erase-ideas': parts.privacy.eraseIdeas,
    'privacy:erase-everything': parts.privacy.eraseEverything,
    'hot-key:choose': parts.hotKey.choose,
    'language:choose': (choice) => changeSetting('language', choice),
    'login:read': parts.launchAtLogin.read,
    'login:set': parts.launchAtLogin.set,
    'idea:mark-read': (id) => desk()?.markRead(id),
    'idea:mark': ({ ideaId, mark }) => desk()?.mark(ideaId, mark),
    'idea:detail': (id) => desk()?.detailOfId(id) ?? null,
    'clipboard:write': parts.copyText,
    'ideas:export': (ask) =>
      exportIdeas(ask, {
        viewOfId: (id) => desk()?.viewOfId(id) ?? null,
        chooseFile: chooseExportFile,
        writeFile: writeExportFile,
        wallMs: parts.wallMs,
      }),
    'diagnostics:copy': diagnostics.copy,
    'diagnostics:self-test': diagnostics.selfTest,
    'updates:switch': updates.switch,
    'updates:check': updates.check,
    'updates:skip': updates.skip,
    'updates:restart': updates.restart,
    'fault:report': parts.reportFault,
  };
}
