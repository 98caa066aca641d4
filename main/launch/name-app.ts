import { app } from 'electron';

/** The installer registers the same id; Windows shows pop-ups only of ids with a Start-menu shortcut. */
export const appId = 'ai.fintechstrategies.hti-notifier';

/** The name of the .desktop file that the Linux packages install, without its ending. */
export const desktopEntry = 'hti-notifier';

/**
 * To be called first of all: the name selects the data folder and the keyring entry, so that another
 * name, or the same one set later, would lose the saved code.
 */
export function nameApp(userData: string | null): void {
  app.setName('HTI Notifier');
  app.setAppUserModelId(appId);
  if (userData !== null) app.setPath('userData', userData);
}
