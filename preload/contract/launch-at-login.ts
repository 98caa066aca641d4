/** What the system does with the app when the user logs in: nothing, start it in the tray, start it with its window. */
export const launchesAtLogin = ['off', 'hidden', 'window'] as const;
export type LaunchAtLogin = (typeof launchesAtLogin)[number];

export interface LaunchAtLoginView {
  /** As the system has it, whoever set it. */
  readonly now: LaunchAtLogin;
  /** What this system can do. */
  readonly offered: readonly LaunchAtLogin[];
}
