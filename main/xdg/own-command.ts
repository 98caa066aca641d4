type Environment = Readonly<Record<string, string | undefined>>;

interface RunningApp {
  readonly isPackaged: boolean;
  readonly getAppPath: () => string;
}

/** What starts this app again: an AppImage is mounted elsewhere each time, and its file is what stays. */
export function ownCommand(
  app: RunningApp,
  execPath: string,
  env: Environment,
): readonly [program: string, ...args: string[]] {
  if (!app.isPackaged) return [execPath, app.getAppPath()];
  return [env['APPIMAGE'] || execPath];
}
