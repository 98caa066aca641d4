import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NoUpdates, OnlyTells } from '../../preload/contract/updates.ts';
import { readUpdateKey } from './read-update-key.ts';
import { readUpdateSource } from './read-update-source.ts';
import type { UpdateSource } from './update-source.ts';

/** How this copy of the app came to be here, and what follows for updates. */
export type Installation =
  | { readonly kind: 'no-updates'; readonly why: NoUpdates }
  | {
      readonly kind: 'tells';
      readonly why: OnlyTells;
      readonly source: UpdateSource;
      readonly key: string | null;
    }
  | {
      readonly kind: 'updates-itself';
      readonly source: UpdateSource;
      readonly key: string;
      /** Null: its system's installer does it. */
      readonly appImage: string | null;
    };

export interface InstallationClues {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Partial<Record<string, string>>>;
  /** The running program. */
  readonly executable: string;
  /** Of Microsoft or Apple. */
  readonly isFromStore: boolean;
  /** The folder of the app's package.json. */
  readonly appFolder: string;
  /** The folder beside the app in which electron-builder leaves its notes. */
  readonly resources: string;
}

/**
 * A packaged app believes only what was packaged with it: no argument and no variable can send it
 * elsewhere for updates. A development run has none, unless the very folder that it runs from says
 * where from; who can write there can change the program itself.
 */
export function findInstallation(clues: InstallationClues): Installation {
  const { isPackaged, appFolder, resources } = clues;
  const note = isPackaged
    ? textOf(join(resources, 'app-update.yml'))
    : textOf(join(appFolder, 'dev-app-update.yml'));
  const source = note === null ? null : readUpdateSource(note, !isPackaged);
  if (source === null) return { kind: 'no-updates', why: isPackaged ? 'no-source' : 'development' };
  const key = readUpdateKey(textOf(join(appFolder, 'package.json')) ?? '');
  const appImage = appImageOf(clues);
  const why = whyOnlyTells(clues, appImage);
  if (why !== null) return { kind: 'tells', why, source, key };
  if (key === null) return { kind: 'tells', why: 'no-key', source, key };
  return { kind: 'updates-itself', source, key, appImage };
}

/**
 * The AppImage runtime says which file it started, and where what is in it was mounted. A program
 * that one of its programs starts inherits both, so that this may well be the file of another app.
 */
function appImageOf({ platform, env, executable }: InstallationClues): string | null {
  const { APPIMAGE: file, APPDIR: mounted } = env;
  if (platform !== 'linux' || file === undefined || mounted === undefined) return null;
  return executable.startsWith(`${mounted}/`) ? file : null;
}

function whyOnlyTells(clues: InstallationClues, appImage: string | null): OnlyTells | null {
  const { platform, env, isFromStore, resources } = clues;
  if (isFromStore || env['SNAP'] !== undefined || env['FLATPAK_ID'] !== undefined) return 'store';
  if (platform !== 'linux') return null;
  if (appImage !== null) return mayWrite(dirname(appImage)) ? null : 'read-only';
  const packageType = textOf(join(resources, 'package-type'))?.trim();
  return packageType === 'deb' || packageType === 'rpm' ? packageType : 'archive';
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Not every package has every note.
    return null;
  }
}
