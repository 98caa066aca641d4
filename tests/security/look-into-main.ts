import type * as Electron from 'electron';
import type { ElectronApplication } from '@playwright/test';

/** What a page was really started with. Electron has it and does not document it. */
export type Preferences = Readonly<Record<string, unknown>>;

/** The preferences of every page that there is, not of the first window's alone. */
export function readPreferences(app: ElectronApplication): Promise<readonly Preferences[]> {
  return app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const read: (this: typeof contents) => Preferences = Reflect.get(
        contents,
        'getLastWebPreferences',
      );
      return read.call(contents);
    }),
  );
}

/** Every channel that main answers, documented or not. */
export function readChannels(
  app: ElectronApplication,
): Promise<{ readonly invoked: readonly string[]; readonly sent: readonly string[] }> {
  return app.evaluate(({ ipcMain }: typeof Electron) => {
    const handlers: ReadonlyMap<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    return { invoked: [...handlers.keys()], sent: ipcMain.eventNames().map(String) };
  });
}
