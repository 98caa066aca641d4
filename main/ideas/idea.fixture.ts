import type { Idea, Revision } from './idea.ts';
import { isUnreadable, readIdea } from './read-idea.ts';
import { versionKeyOf } from './version-key.ts';

/** The vendor's documented example of an idea (HTI API, an idea), its prices as digits. */
export const documented = {
  ASSET_CLASS: 'US EQUITIES',
  CONFIDENCE: '90%',
  CREATION_TIME: '2026-04-22 04:35:15 EST',
  DESCRIPTION: 'General market caution slightly reduces the strength of the mechanical BUY signal.',
  ESTIMATED_PL: '+0.63%',
  EXPIRATION_TIME: '2026-04-22 05:37:59 EST',
  ID: 'HTI11_TB_AMD_M5_20260422_043000',
  INSTRUMENT: 'AMD',
  LAST_UPDATE: '2026-04-22 04:37:59 EST',
  OPEN_ORDER_TYPE: 'BUY LIMIT',
  PREFIX: 'HTI11',
  PRICE: '289.38285',
  SIDE: 'Buy',
  STOP_LOSS: '285.71425',
  TAKE_PROFIT: '291.21715',
  TIMEFRAME: 'M5',
  document_id: 'HTI11_TB_AMD_M5_20260422_043000',
  idea_id: 'HTI11_TB_AMD_M5_20260422_043000',
};

/** The documented idea with some of its fields replaced; `undefined` leaves one out. */
export function ideaWith(fields: Readonly<Record<string, unknown>> = {}): Idea {
  const idea = readIdea({ ...documented, ...fields });
  if (isUnreadable(idea)) throw new Error(`the fixture is unreadable: ${idea.why}`);
  return idea;
}

export function revisionWith(
  seq: number,
  fields: Readonly<Record<string, unknown>> = {},
  stored: Partial<Pick<Revision, 'receivedAtMs' | 'arrivedBy' | 'receipt'>> = {},
): Revision {
  const idea = ideaWith(fields);
  return {
    seq,
    key: versionKeyOf(idea),
    idea,
    receivedAtMs: Date.UTC(2026, 3, 22, 9),
    arrivedBy: 'live',
    receipt: { kind: 'pending' },
    ...stored,
  };
}
