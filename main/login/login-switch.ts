import type { LaunchAtLogin } from '../../preload/contract/launch-at-login.ts';

/** How a system is told what to start at login. The system alone keeps the answer. */
export interface LoginSwitch {
  readonly offered: readonly LaunchAtLogin[];
  readonly read: () => LaunchAtLogin;
  /** Throws what the system says; it may also say nothing and not do it. */
  readonly set: (wanted: LaunchAtLogin) => void;
}
