import type { SelfTestFault, SelfTestReport } from '../contract/self-test.ts';
import { describeDrop } from './describe-drop.ts';
import { feedWords } from './describe-feed.ts';
import { formatSpan } from './format-age.ts';
import { plainLine } from './plain-line.ts';
import { settingsWords } from './settings-catalogue.ts';

/** The self-test's result in words: which steps work, and of the one that does not, why and what to do. */
export interface SelfTestWords {
  readonly passed: readonly string[];
  readonly failed: { readonly step: string; readonly why: string; readonly toDo: string } | null;
}

export function describeSelfTest({ passed, failed }: SelfTestReport): SelfTestWords {
  const { step, toDo } = settingsWords().selfTest;
  return {
    passed: passed.map((name) => step[name]),
    failed: failed && {
      step: step[failed.step],
      why: describeFault(failed.why),
      toDo: toDo[failed.step],
    },
  };
}

function describeFault(fault: SelfTestFault): string {
  const { selfTest } = settingsWords();
  switch (fault.kind) {
    case 'signed-out':
      return selfTest.signedOut;
    case 'dropped':
      return describeDrop(fault.why);
    case 'halted':
      return feedWords({ kind: 'halted', why: fault.why, lastHeardAtMs: null }, 0).headline;
    case 'silent':
      return selfTest.silent(formatSpan(fault.forMs));
    case 'no-player':
      return selfTest.noPlayer;
    case 'refused': {
      const said = plainLine(fault.why ?? '');
      return said === '' ? selfTest.refused : said;
    }
  }
}
