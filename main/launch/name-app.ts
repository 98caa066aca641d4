import { app } from 'electron';
import { appId } from './app-names.ts';

/**
 * To be called first of all: the name selects the data folder and the keyring entry, so that another
 * name, or the same one set later, would lose the saved code.
 */
export function nameApp(userData: string | null): void {
  app.setName('HTI Notifier');
  app.setAppUserModelId(appId);
  if (userData !== null) app.setPath('userData', userData);
}
