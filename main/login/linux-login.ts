import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LaunchAtLogin } from '../../preload/contract/launch-at-login.ts';
import { desktopEntry } from '../launch/app-names.ts';
import { execOf, readDesktopEntry, writeDesktopEntry } from '../xdg/desktop-entry.ts';
import type { LoginSwitch } from './login-switch.ts';

/** The app's entry among what the desktop starts (freedesktop.org, Desktop Application Autostart Specification). */
export function autostartFile(configFolder: string): string {
  return join(configFolder, 'autostart', `${desktopEntry}.desktop`);
}

/** On Linux a file says it, and the user may have changed or removed it. `command`: starts this app. */
export function linuxLogin(
  file: string,
  name: string,
  [program, ...args]: readonly [string, ...string[]],
): LoginSwitch {
  return {
    offered: ['off', 'hidden', 'window'],
    read: () => stateOf(readDesktopEntry(readIfThere(file))),
    set: (wanted) => {
      if (wanted === 'off') return rmSync(file, { force: true });
      const hidden = wanted === 'hidden' ? ['--hidden'] : [];
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        writeDesktopEntry({
          Type: 'Application',
          Name: name,
          Exec: execOf([program, ...args, ...hidden]),
          // An entry that outlived its program is passed over.
          TryExec: program,
          Terminal: 'false',
        }),
      );
    },
  };
}

/** Desktops turn an entry off by a key of their own instead of removing it. */
function stateOf(entry: ReadonlyMap<string, string>): LaunchAtLogin {
  const isOff =
    entry.get('Hidden') === 'true' || entry.get('X-GNOME-Autostart-enabled') === 'false';
  const exec = entry.get('Exec');
  if (exec === undefined || isOff) return 'off';
  return /\s"?--hidden"?(\s|$)/.test(exec) ? 'hidden' : 'window';
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // Not there, or not to be read: the desktop does not start it either.
  }
}
