import { ApiCode } from '../vault/api-code.ts';
import { type DeepLink, findDeepLink } from './read-deep-link.ts';
import { takeCode } from './take-code.ts';

/** A package without an installer puts itself into the user's menu (Linux), and takes itself out. */
export type MenuWish = 'add' | 'remove';

/** What the command line and the environment ask of this run. None of it is ever stored. */
export interface LaunchOptions {
  /** Show the embedded demo feed, whatever account is saved. */
  readonly demo: boolean;
  /** Show the embedded demo feed if no account is known; `npm start` asks for it. */
  readonly demoWhenSignedOut: boolean;
  /** Start in the tray only. */
  readonly hidden: boolean;
  /** Hide the window if it is in front, and show it otherwise: for the keys of a desktop. */
  readonly toggle: boolean;
  /** The app was started by a link of its own. */
  readonly link: DeepLink | null;
  /** Change the menu and end. */
  readonly menu: MenuWish | null;
  /** Print the version and end. */
  readonly version: boolean;
  /** Not yet checked to be an address. */
  readonly baseUrl: string | null;
  readonly apiCode: ApiCode | null;
  /** The data folder. */
  readonly userData: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Unknown arguments are left alone: Chromium's own switches pass the same way.
 * The code is never read from an argument, which every program of the computer can see.
 */
export function readLaunchOptions(
  argv: readonly string[],
  env: Environment,
  givenCode: string | null = null,
): LaunchOptions {
  const code = textOf(givenCode ?? undefined);
  return {
    demo: argv.includes('--demo'),
    demoWhenSignedOut: argv.includes('--demo-when-signed-out'),
    hidden: argv.includes('--hidden'),
    toggle: argv.includes('--toggle'),
    link: findDeepLink(argv),
    menu: readMenuWish(argv),
    version: argv.includes('--version'),
    baseUrl: textOf(env['HTI_BASE_URL']),
    apiCode: code === null ? null : new ApiCode(code),
    userData: textOf(env['HTI_USER_DATA']),
  };
}

/** A second start hands over only its arguments, and they come from outside: no environment, no code. */
export function readSecondLaunch(argv: readonly string[]): LaunchOptions {
  return readLaunchOptions(argv, {});
}

/** Reads the options and removes the code from `env`, so that no later child process inherits it. */
export function takeLaunchOptions(
  argv: readonly string[],
  env: Record<string, string | undefined>,
): LaunchOptions {
  return readLaunchOptions(argv, env, takeCode(env));
}

function readMenuWish(argv: readonly string[]): MenuWish | null {
  if (argv.includes('--add-to-menu')) return 'add';
  return argv.includes('--remove-from-menu') ? 'remove' : null;
}

function textOf(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
