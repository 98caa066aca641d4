import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { desktopEntry } from '../launch/app-names.ts';
import { deepLinkScheme } from '../launch/read-deep-link.ts';
import { execOf, writeDesktopEntry } from './desktop-entry.ts';

interface InMenu {
  readonly applications: string;
  readonly entry: string;
  readonly icon: string;
}

/** Where the user's own menu has it; deb and rpm install the same for everybody. */
function placesIn(dataFolder: string): InMenu {
  const applications = join(dataFolder, 'applications');
  return {
    applications,
    entry: join(applications, `${desktopEntry}.desktop`),
    icon: join(dataFolder, 'icons', 'hicolor', '512x512', 'apps', `${desktopEntry}.png`),
  };
}

/**
 * Puts the app into the user's menu, and its links into the desktop's hands: tar.gz and AppImage have
 * no installer that would. `command`: starts this app. `iconPath`: a PNG of 512 pixels.
 */
export function addToMenu(
  dataFolder: string,
  [program, ...args]: readonly [string, ...string[]],
  iconPath: string,
): void {
  const { applications, entry, icon } = placesIn(dataFolder);
  mkdirSync(applications, { recursive: true });
  mkdirSync(dirname(icon), { recursive: true });
  copyFileSync(iconPath, icon);
  // The keys are those that electron-builder gives the installed entry.
  writeFileSync(
    entry,
    writeDesktopEntry({
      Type: 'Application',
      Name: manifest.productName,
      GenericName: 'Trade idea notifier',
      Comment: manifest.description,
      Exec: `${execOf([program, ...args])} %U`,
      TryExec: program,
      Icon: desktopEntry,
      Terminal: 'false',
      Categories: 'Office;Finance;',
      Keywords: 'trading;trade ideas;alerts;notifications;HTI;',
      MimeType: `x-scheme-handler/${deepLinkScheme};`,
      StartupWMClass: desktopEntry,
      SingleMainWindow: 'true',
      'X-GNOME-SingleWindow': 'true',
      'X-GNOME-UsesNotifications': 'true',
    }),
  );
  tellDesktop(applications);
}

export function removeFromMenu(dataFolder: string): void {
  const { applications, entry, icon } = placesIn(dataFolder);
  rmSync(entry, { force: true });
  rmSync(icon, { force: true });
  tellDesktop(applications);
}

/** Where this program is missing the desktop looks by itself, later. */
function tellDesktop(applications: string): void {
  spawnSync('update-desktop-database', ['--quiet', applications]);
}
