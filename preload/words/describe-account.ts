import type { ConnectOutcome } from '../contract/calls.ts';
import type { DropReason, HaltReason } from '../contract/feed-state.ts';
import { words } from './catalogue.ts';
import { describeDrop } from './describe-drop.ts';
import { plainLine } from './plain-line.ts';

/** Which part of the account form an answer is about, what to say there, and what can be done. */
export interface FormComplaint {
  readonly about: 'server' | 'code' | 'form';
  readonly text: string;
  readonly toDo: string | null;
}

/** What to say about an attempt to connect; null when it succeeded, or asks a question first. */
export function describeOutcome(outcome: ConnectOutcome): FormComplaint | null {
  const { account } = words;
  switch (outcome.kind) {
    case 'connected':
    case 'in-clear':
      return null;
    case 'bad-address':
      return { about: 'server', text: account.badAddress, toDo: null };
    case 'bad-form':
      return { about: 'form', text: account.badForm, toDo: null };
    case 'failed': {
      const { why } = outcome;
      return { about: 'server', text: account.failed(describeDrop(why)), toDo: toDoAbout(why) };
    }
    case 'refused':
      return { about: 'code', ...describeRefusal(outcome.why) };
  }
}

function describeRefusal(why: HaltReason): Omit<FormComplaint, 'about'> {
  const { refusedCode, refusedProfile, refusedStop, toDo } = words.account;
  const [text, next] = {
    'bad-code': [refusedCode, toDo.code] as const,
    'profile-expired': [refusedProfile, toDo.profile] as const,
    'server-stop': [refusedStop, toDo.stopped] as const,
  }[why.kind];
  const said = plainLine(why.message ?? '');
  return { text: said === '' ? text : `${text} ${words.quote(said)}`, toDo: next };
}

function toDoAbout(why: DropReason): string {
  const { toDo } = words.account;
  switch (why.kind) {
    case 'network':
      return toDo.network[why.fault];
    case 'timeout':
      return toDo.timeout;
    case 'wrong-address':
    case 'not-hti':
      return toDo.notHti;
    case 'redirected':
      return toDo.redirected;
    case 'rate-limited':
      return toDo.rateLimited;
    case 'http':
      return why.status >= 500 ? toDo.serverTrouble : toDo.notHti;
    case 'ended':
    case 'silent':
    case 'server-closed':
    case 'renewed':
      return toDo.tryAgain;
  }
}
