import { root } from './project.ts';

/** As root, Chromium refuses to run with its sandbox. The packaged app never goes without. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export interface AppStart {
  /** The app appears on a desktop that build/desktop started. */
  readonly onVirtualDesktop: boolean;
  /** For the app itself. */
  readonly args: readonly string[];
  /** Whose package.json names the main script; this project's unless told. */
  readonly folder?: string;
}

/** The arguments that start the app from its folder: Chromium's own switches, the folder, the app's. */
export function appArguments({
  onVirtualDesktop,
  args,
  folder = root,
}: AppStart): readonly string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // Chromium does not recognise this desktop as one with a keyring; and there is no graphics card.
    ...(onVirtualDesktop ? ['--password-store=gnome-libsecret', '--disable-gpu'] : []),
    folder,
    ...args,
  ];
}
