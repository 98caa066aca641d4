/**
 * What a command needs of the machine.
 * `tools`: packages and Node. `package`: also Electron. `app`: also its libraries. `app-on-virtual-desktop`: also
 * a desktop of its own. `tests`: also what the tests look and tamper with. `bench`: also what the app
 * is measured against.
 * @typedef {'tools' | 'package' | 'app' | 'app-on-virtual-desktop' | 'tests' | 'bench'} Need
 */

/**
 * Whether the app has no desktop to appear on: Linux without an X or Wayland display.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} platform
 */
export function isHeadless(env, platform) {
  const hasDisplay = Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
  return platform === 'linux' && !hasDisplay;
}
