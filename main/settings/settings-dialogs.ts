import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { desktopWords } from '../words/desktop-words.ts';
import type { PortableSettings } from './portable-settings.ts';

/** More of a file than this, bytes, is not read: it is none of ours. */
const MOST_BYTES = 4_000_001;

const json = () => [{ name: 'JSON', extensions: ['json'] }];

export async function chooseSettingsTarget(): Promise<string | null> {
  const options = {
    title: desktopWords.settingsFile.exportTitle,
    defaultPath: join(app.getPath('documents'), 'hti-notifier-settings.json'),
    filters: json(),
  };
  const parent = BrowserWindow.getFocusedWindow();
  const { filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return filePath ? filePath : null;
}

export async function chooseSettingsSource(): Promise<string | null> {
  const options = {
    title: desktopWords.settingsFile.importTitle,
    defaultPath: app.getPath('documents'),
    filters: json(),
    properties: ['openFile' as const],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return filePaths[0] ?? null;
}

/** Shows what the file holds, and that rules and quiet hours are replaced by it. */
export async function confirmImport(settings: PortableSettings): Promise<boolean> {
  const said = desktopWords.settingsFile;
  const options = {
    type: 'question' as const,
    message: said.question,
    detail: said.holds(
      Object.keys(settings.values).length,
      settings.rules?.length ?? null,
      settings.quietHours?.length ?? null,
    ),
    buttons: [said.cancel, said.take],
    defaultId: 1,
    cancelId: 0,
  };
  const parent = BrowserWindow.getFocusedWindow();
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response === 1;
}

/** Null: it cannot be read, or is too large to be one of ours. */
export async function readSettingsFile(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      return bytesRead === MOST_BYTES ? null : buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
