/**
 * Switches of Chromium and Node that open the app to others or make its connections readable. The
 * fuses turn off Node's; the others only the app itself can refuse.
 */
const refused = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'js-flags',
  'disable-web-security',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  // These write what is sent, the API code included, or the keys to it, into a file.
  'log-net-log',
  'ssl-key-log-file',
] as const;

/**
 * Which of the given switches a packaged app does not start with. An app in development has them:
 * its tests drive it through one.
 */
export function refusedSwitches(
  isPackaged: boolean,
  hasSwitch: (name: string) => boolean,
): readonly string[] {
  return isPackaged ? refused.filter(hasSwitch) : [];
}
