import type { AccountView } from '../contract/desk-view.ts';
import type { Profile, ProfileFilters } from '../contract/profile.ts';
import { words } from './catalogue.ts';
import { formatMoment } from './format-clock.ts';
import { plainLine } from './plain-line.ts';

/** One thing to know about an account, in one line or a few. */
export interface AccountFact {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Longer lists end in a number: a profile may name hundreds of instruments. */
const mostValues = 12;

/** What is known of the account that runs. What the server has not told yet is left out. */
export function accountFacts(
  account: Extract<AccountView, { kind: 'signed-in' }>,
): readonly AccountFact[] {
  const { baseUrl, profile, inClear } = account;
  const { facts, inClear: warning } = words.account;
  return [
    { name: facts.server, lines: inClear === 'no' ? [baseUrl] : [baseUrl, warning] },
    ...(profile === null ? [] : profileFacts(profile)),
    { name: facts.code, lines: [keptWords(account)] },
  ];
}

/** Until when the profile is valid, how much it may ask, and which ideas it gets. */
export function profileFacts(profile: Profile): readonly AccountFact[] {
  const { facts, requests, notKnown } = words.account;
  const limit = profile.requestLimitPerMinute;
  return [
    { name: facts.validity, lines: [validityWords(profile)] },
    { name: facts.limit, lines: [limit === null ? notKnown : requests(limit)] },
    { name: facts.delivers, lines: filterLines(profile.filters) },
  ];
}

function validityWords({ validity }: Profile): string {
  const { unlimited, notKnown, validUntil } = words.account;
  switch (validity.kind) {
    case 'unlimited':
      return unlimited;
    case 'unknown':
      return notKnown;
    case 'until': {
      const { atMs, text } = validity;
      return validUntil(atMs === null ? words.quote(plainLine(text)) : formatMoment(atMs));
    }
  }
}

/** An empty filter restricts nothing, so it needs no words. */
function filterLines(filters: ProfileFilters | null): readonly string[] {
  const { everyIdea, notKnown, only, filter } = words.account;
  if (filters === null) return [notKnown];
  const lines = Object.entries(filters)
    .filter(([, values]) => values === null || values.length > 0)
    .map(([name, values]) =>
      only(filter[name] ?? plainLine(name), values === null ? notKnown : listOf(values)),
    );
  return lines.length === 0 ? [everyIdea] : lines;
}

function listOf(values: readonly string[]): string {
  const named = values.slice(0, mostValues).map(plainLine).join(', ');
  const others = values.length - mostValues;
  return others > 0 ? words.account.andMore(named, others) : named;
}

function keptWords({ codeKept, keyring }: Extract<AccountView, { kind: 'signed-in' }>): string {
  const { kept, keptBy, keyring: names } = words.account;
  return codeKept === 'keyring' && keyring !== null
    ? keptBy(names[keyring] ?? plainLine(keyring))
    : kept[codeKept];
}
