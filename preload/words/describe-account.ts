import type { ConnectOutcome } from '../contract/calls.ts';
import { words } from './catalogue.ts';
import { describeDrop } from './describe-drop.ts';
import { plainLine } from './plain-line.ts';

/** Which part of the account form an answer is about, and what to say there. */
export interface FormComplaint {
  readonly about: 'server' | 'code' | 'form';
  readonly text: string;
}

/** What to say about an attempt to connect; null when it succeeded. */
export function describeOutcome(outcome: ConnectOutcome): FormComplaint | null {
  const { account } = words;
  switch (outcome.kind) {
    case 'connected':
      return null;
    case 'bad-address':
      return { about: 'server', text: account.badAddress };
    case 'bad-form':
      return { about: 'form', text: account.badForm };
    case 'failed':
      return { about: 'server', text: account.failed(describeDrop(outcome.why)) };
    case 'refused': {
      const said = plainLine(outcome.why.message ?? '');
      const text = {
        'bad-code': account.refusedCode,
        'profile-expired': account.refusedProfile,
        'server-stop': account.refusedStop,
      }[outcome.why.kind];
      return { about: 'code', text: said === '' ? text : `${text} ${words.quote(said)}` };
    }
  }
}
