import { writeFile } from 'node:fs/promises';
import { app, BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';
import type { ExportAsk, ExportFault } from '../../preload/contract/calls.ts';
import { words } from '../../preload/words/catalogue.ts';
import { codeOf } from '../store/durable-file.ts';

/** Asks with the system's own dialog, in front of the window. Null: the user wants no file. */
export async function chooseExportFile(
  suggestedName: string,
  format: ExportAsk['format'],
): Promise<string | null> {
  const options = {
    title: words.export.title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: words.export.fileType[format], extensions: [format] }],
  };
  const parent = BrowserWindow.getFocusedWindow();
  const { filePath } =
    parent === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(parent, options);
  return filePath ? filePath : null;
}

/** Resolves with why the file could not be written, or null. */
export async function writeExportFile(file: string, text: string): Promise<ExportFault | null> {
  try {
    await writeFile(file, text, 'utf8');
    return null;
  } catch (error) {
    return faultOf(codeOf(error));
  }
}

const diskFull: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const notAllowed: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EISDIR']);

function faultOf(code: string | null): ExportFault {
  if (code !== null && diskFull.has(code)) return 'disk-full';
  return code !== null && notAllowed.has(code) ? 'not-allowed' : 'other';
}
