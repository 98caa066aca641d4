import type { DeskStatus, Problem } from '../contract/desk-view.ts';
import type { StorageFault } from '../contract/storage-fault.ts';
import { words } from './catalogue.ts';
import { formatSpan } from './format-age.ts';
import { plainLine } from './plain-line.ts';

/** A clock further off than this is told to the user, milliseconds. */
const tolerableOffsetMs = 60_000;

export interface Notice {
  /** Stands for the same matter as long as it lasts. */
  readonly key: string;
  readonly tone: 'bad' | 'hint';
  readonly text: string;
  /** What the user can do about it right there. */
  readonly action?: 'accept-clear';
}

/** All that is wrong beside the feed, the gravest first. */
export function noticesOf(status: DeskStatus): readonly Notice[] {
  const notices = status.problems.map(describeProblem);
  const { account, unreadableCount } = status;
  if (account.kind === 'signed-in' && account.inClear === 'not-accepted')
    notices.push({
      key: 'in-clear',
      tone: 'bad',
      text: words.account.inClear,
      action: 'accept-clear',
    });
  if (account.kind === 'signed-in' && account.codeKept === 'this-run')
    notices.push({ key: 'code-this-run', tone: 'hint', text: words.problem.codeThisRun });
  if (Math.abs(status.clockOffsetMs) > tolerableOffsetMs)
    notices.push({ key: 'clock', tone: 'hint', text: describeClock(status.clockOffsetMs) });
  if (unreadableCount > 0)
    notices.push({
      key: 'unreadable',
      tone: 'hint',
      text: words.problem.unreadable(unreadableCount),
    });
  return notices;
}

function describeProblem(problem: Problem): Notice {
  const told = words.problem;
  switch (problem.kind) {
    case 'popups-refused':
      return bad(problem, told.popupsRefused(plainLine(problem.why)));
    case 'store-in-memory':
      return bad(problem, told.storeInMemory(describeStorageFault(problem.why)));
    case 'store-damaged':
      return bad(problem, told.storeDamaged(plainLine(problem.setAsideAs)));
    case 'internal-fault':
      return { key: problem.kind, tone: 'hint', text: told.internalFault };
    case 'update-refused':
      return bad(problem, told.updateRefused(problem.version));
    case 'settings-damaged':
      return bad(problem, told.settingsDamaged(plainLine(problem.setAsideAs)));
    case 'settings-in-memory':
      return bad(problem, told.settingsInMemory(describeStorageFault(problem.why)));
    case 'settings-healed':
      return bad(problem, told.settingsHealed(problem.count));
    case 'not-erased':
      return bad(problem, told.notErased(describeStorageFault(problem.why)));
    case 'rules-in-memory':
      return bad(problem, told.rulesInMemory(describeStorageFault(problem.why)));
    case 'rules-damaged':
      return bad(problem, told.rulesDamaged(problem.lost));
  }
}

function bad(problem: Problem, text: string): Notice {
  return { key: problem.kind, tone: 'bad', text };
}

function describeStorageFault(why: StorageFault): string {
  const { storage } = words;
  return why.kind === 'other' ? storage.other(plainLine(why.code)) : storage[why.kind];
}

function describeClock(offsetMs: number): string {
  const span = formatSpan(Math.abs(offsetMs));
  return offsetMs > 0 ? words.problem.clockBehind(span) : words.problem.clockAhead(span);
}
