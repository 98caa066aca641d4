import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Account } from '../account/account-desk.ts';
import { ideasFolder, ideasFolders } from '../account/ideas-folder.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { type JournalState, openJournal } from '../store/idea-journal.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import type { Damage } from '../store/recover-journal.ts';
import type { DeskPorts, Journal } from './desk-ports.ts';
import type { DeskSwitch } from './desk-switch.ts';
import { type IdeaDesk, openIdeaDesk } from './idea-desk.ts';

/** Puts the ideas of the right account on the desk. */
export interface AccountIdeas {
  readonly switchTo: (account: Account | null) => void;
  /** The server says whose code it is: the ideas kept under that name are opened. */
  readonly learnAccountName: (name: string) => void;
  /** Erases what is stored of every account. To be called while none is open; never rejects. */
  readonly eraseAll: () => Promise<void>;
}

interface AccountIdeasParts {
  /** The data folder. */
  readonly userData: string;
  readonly desks: DeskSwitch;
  readonly ports: Omit<DeskPorts, 'journal'>;
}

export function openAccountIdeas({ userData, desks, ports }: AccountIdeasParts): AccountIdeas {
  let account: Account | null = null;
  /** Under which name the ideas on the desk are kept; null: none are there yet. */
  let openName: string | null = null;
  /** A journal is opened, and all are erased, only when the one before, which may be the same, is closed. */
  let left = Promise.resolve();

  function leave(): void {
    const closed = desks.leave();
    left = left.then(() => closed);
  }

  function enter(opening: Promise<IdeaDesk>): void {
    const entered = desks
      .enter(opening)
      .catch((error: unknown) => ports.log.error('ideas', 'not-opened', { error }));
    // Left while it was being opened, a journal is closed only then.
    left = left.then(() => entered);
  }

  function openKept(baseUrl: string, name: string): void {
    openName = name;
    enter(openFrom(ideasFolder(userData, baseUrl, name)));
  }

  async function openFrom(folder: string): Promise<IdeaDesk> {
    await left;
    let book = new IdeaBook();
    const { entries, damage, journal } = await openJournal({
      folder,
      snapshot: () => book.snapshot(),
      onState: tellState,
      after: ports.after,
      wallMs: ports.wallMs,
    });
    book = IdeaBook.replay(entries);
    tellDamage(damage);
    // The account before may have left another word about its own folder.
    if (journal.state.kind === 'on-disk') tellState(journal.state);
    return openIdeaDesk(book, { ...ports, journal });
  }

  async function erase(): Promise<void> {
    try {
      await rm(ideasFolders(userData), { recursive: true, force: true });
      ports.onProblem('not-erased', null);
    } catch (error) {
      ports.log.error('ideas', 'not-erased', { error });
      ports.onProblem('not-erased', { kind: 'not-erased', why: storageFaultOf(error) });
    }
  }

  function tellState(state: JournalState): void {
    if (state.kind === 'on-disk') return ports.onProblem('store-in-memory', null);
    ports.log.warn('ideas', 'in-memory', { why: state.why });
    return ports.onProblem('store-in-memory', { kind: 'store-in-memory', why: state.why });
  }

  function tellDamage(damage: Damage | null): void {
    if (damage !== null) ports.log.warn('ideas', 'set-aside', { ...damage });
    const setAsideAs = damage && basename(damage.setAsideAs);
    ports.onProblem(
      'store-damaged',
      setAsideAs === null ? null : { kind: 'store-damaged', setAsideAs },
    );
  }

  return {
    switchTo: (next) => {
      leave();
      account = next;
      openName = null;
      if (next === null) return;
      if (next.kind === 'demo') {
        enter(Promise.resolve(openIdeaDesk(new IdeaBook(), { ...ports, journal: inMemory })));
      } else if (next.accountName !== null) {
        openKept(next.baseUrl, next.accountName);
      }
    },
    learnAccountName: (name) => {
      if (account?.kind !== 'real' || openName === name) return;
      leave();
      openKept(account.baseUrl, name);
    },
    eraseAll: () => {
      left = left.then(erase);
      return left;
    },
  };
}

/** The demo's ideas are made up, and not kept. */
const inMemory: Journal = {
  append: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
