import type { Words } from './english.ts';
import { accountWords } from './spanish/account-words.ts';
import { feedWords } from './spanish/feed-words.ts';
import { ideaWords } from './spanish/idea-words.ts';
import { listWords } from './spanish/list-words.ts';

/** Spanish as brokers write it, for Spain and the Americas alike; nobody is addressed as tú or usted. */
export const spanish: Words = {
  appName: 'HTI Notifier',
  unknown: 'desconocido',
  nothing: '–',
  quote: (text) => `«${text}»`,
  about: (version, runtime) => `HTI Notifier ${version} · ${runtime}`,
  ...ideaWords,
  ...feedWords,
  ...listWords,
  ...accountWords,
};
