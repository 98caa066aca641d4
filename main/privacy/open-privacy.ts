import { app, shell } from 'electron';
import type { Problem } from '../../preload/contract/desk-view.ts';
import type { StoredView } from '../../preload/contract/stored-view.ts';
import type { AccountDesk } from '../account/account-desk.ts';
import { ideasFolders } from '../account/ideas-folder.ts';
import type { Log } from '../log/log.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import { eraseOwnFiles } from './erase-own-files.ts';
import { folderBytes } from './folder-bytes.ts';

/** What is stored on this computer: to be seen, and to be erased. */
export interface Privacy {
  readonly look: () => Promise<StoredView>;
  /** Shows the data folder in the system's file manager. */
  readonly openFolder: () => Promise<void>;
  readonly eraseIdeas: () => Promise<void>;
  /** Erases all, and starts the app as on its first day. */
  readonly eraseEverything: () => Promise<void>;
}

export interface PrivacyParts {
  /** The data folder. */
  readonly userData: string;
  readonly account: AccountDesk;
  readonly ideaCount: () => number;
  /** Takes back what was entered elsewhere in the system. */
  readonly leaveSystem: () => void;
  /** Resolves when nothing is written any more. */
  readonly end: () => Promise<unknown>;
  readonly log: Log;
  readonly onProblem: (kind: Problem['kind'], problem: Problem) => void;
}

export function openPrivacy(parts: PrivacyParts): Privacy {
  const { userData, account, log } = parts;
  return {
    look: async () => ({
      folder: userData,
      ideas: parts.ideaCount(),
      bytes: await folderBytes(ideasFolders(userData)),
    }),
    openFolder: async () => {
      const failure = await shell.openPath(userData);
      if (failure !== '') log.warn('privacy', 'folder-not-opened', { failure });
    },
    eraseIdeas: account.eraseIdeas,
    eraseEverything: async () => {
      await account.forget({ eraseIdeas: true });
      parts.leaveSystem();
      await parts.end();
      try {
        eraseOwnFiles(userData);
      } catch (error) {
        log.error('privacy', 'not-erased', { error });
        parts.onProblem('not-erased', { kind: 'not-erased', why: storageFaultOf(error) });
        return;
      }
      // A fresh process is the surest way to keep nothing of it in memory.
      app.relaunch();
      app.exit(0);
    },
  };
}
