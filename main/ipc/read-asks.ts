import type { Mute } from '../../preload/contract/alert-rules.ts';
import type { AccountForm, Ask, CallName, IdeaMark } from '../../preload/contract/calls.ts';
import { launchesAtLogin } from '../../preload/contract/launch-at-login.ts';
import { connectionDelay, pauseWishes } from '../../preload/contract/silence.ts';
import { readAlertRules } from '../settings/read-alert-rules.ts';
import { readQuietHours } from '../settings/read-quiet-hours.ts';
import { languageChoices } from '../../preload/contract/language.ts';
import { isHotKey } from '../../preload/contract/hot-key.ts';
import { linkNames } from '../../preload/contract/links.ts';
import { pollBounds } from '../../preload/contract/poll.ts';
import { themes } from '../../preload/contract/theme.ts';
import { soundChoices, soundNames, soundOccasions } from '../../preload/contract/sounds.ts';
import {
  type Fields,
  fieldsOf,
  isIdeaId,
  isListOf,
  isOneOf,
  isText,
  isWhole,
} from './read-fields.ts';
import { readBookmark } from './read-bookmark.ts';

/** What the page sent is not what the contract says. Nothing of it is repeated: it may hold the code. */
export interface BadAsk {
  readonly kind: 'bad-ask';
}

export type ReadAsk<K extends CallName> = { readonly kind: 'ok'; readonly ask: Ask<K> } | BadAsk;

/** One reader per call: a call without one does not compile, and cannot be answered. */
export const askReaders: { readonly [K in CallName]: (raw: unknown) => ReadAsk<K> } = {
  'desk:snapshot': readNothing,
  'bookmark:keep': (raw) => okUnless(readBookmark(fieldsOf(raw))),
  'bookmark:kept': readNothing,
  'account:connect': readAccountForm,
  'account:try-demo': readNothing,
  'account:leave-demo': readNothing,
  'account:forget': readForgetAsk,
  'account:accept-clear': readNothing,
  'feed:reconnect-now': readNothing,
  'proxy:sign-in': readCredentials,
  'proxy:dismiss': readNothing,
  'alerts:pause': (raw) => okUnless(pauseWishes.find((wish) => wish === raw)),
  'alerts:connection-delay': (raw) => (isDelay(raw) ? ok(raw) : badAsk),
  'rules:save': readRules,
  'rules:preview': readRules,
  'rules:mute': readMute,
  'quiet-hours:save': (raw) => okUnless(readQuietHours(raw)),
  'alerts:test': readNothing,
  'idea:mark-read': readIdeaName,
  'idea:mark': readMarkAsk,
  'idea:detail': readIdeaName,
  'clipboard:write': (raw) => (isText(raw, 10_000) ? ok(raw) : badAsk),
  'ideas:export': readExportAsk,
  'sounds:save': readSounds,
  'sounds:preview': (raw) => (isOneOf(soundNames, raw) ? ok(raw) : badAsk),
  'tray:show-count': (raw) => (typeof raw === 'boolean' ? ok(raw) : badAsk),
  'language:choose': (raw) => (isOneOf(languageChoices, raw) ? ok(raw) : badAsk),
  'hot-key:choose': (raw) => (raw === null || isHotKey(raw) ? ok(raw) : badAsk),
  'feed:poll-seconds': (raw) => (isPoll(raw) ? ok(raw) : badAsk),
  'about:open-link': (raw) => (isOneOf(linkNames, raw) ? ok(raw) : badAsk),
  'about:licences': readNothing,
  'settings:export': readNothing,
  'settings:import': readNothing,
  'privacy:look': readNothing,
  'privacy:open-folder': readNothing,
  'privacy:erase-ideas': readNothing,
  'privacy:erase-everything': readNothing,
  'theme:save': (raw) => (isOneOf(themes, raw) ? ok(raw) : badAsk),
  'login:read': readNothing,
  'login:set': (raw) => (isOneOf(launchesAtLogin, raw) ? ok(raw) : badAsk),
  'diagnostics:copy': readNothing,
  'diagnostics:self-test': readNothing,
  'updates:switch': (raw) => (typeof raw === 'boolean' ? ok(raw) : badAsk),
  'updates:check': readNothing,
  'updates:skip': readNothing,
  'updates:restart': readNothing,
  'fault:report': (raw) => (isText(raw, 2000) ? ok(raw) : badAsk),
};

const badAsk: BadAsk = { kind: 'bad-ask' };

/** Bounded, and otherwise as typed: whether it is an address is for the account to say. */
function readAccountForm(raw: unknown): ReadAsk<'account:connect'> {
  if (typeof raw !== 'object' || raw === null) return badAsk;
  const { baseUrl, apiCode, storeReadable, mayBeClear } = raw as Readonly<
    Partial<Record<keyof AccountForm, unknown>>
  >;
  if (!isText(baseUrl, 2048) || !isText(apiCode, 4096)) return badAsk;
  if (typeof storeReadable !== 'boolean' || typeof mayBeClear !== 'boolean') return badAsk;
  return ok({ baseUrl, apiCode, storeReadable, mayBeClear });
}

function readForgetAsk(raw: unknown): ReadAsk<'account:forget'> {
  const { eraseIdeas } = fieldsOf(raw);
  return typeof eraseIdeas === 'boolean' ? ok({ eraseIdeas }) : badAsk;
}

function readCredentials(raw: unknown): ReadAsk<'proxy:sign-in'> {
  const { user, password } = fieldsOf(raw);
  if (!isText(user, 256) || !isText(password, 1024) || user === '') return badAsk;
  return ok({ user, password });
}

/** One bad rule refuses all: half a list of rules means something else. */
function readRules(raw: unknown): ReadAsk<'rules:save'> {
  const read = readAlertRules(raw);
  return read === null || read.bad > 0 ? badAsk : ok(read.rules);
}

function readMute(raw: unknown): ReadAsk<'rules:mute'> {
  if (typeof raw !== 'object' || raw === null) return badAsk;
  const { kind, value } = raw as Readonly<Partial<Record<keyof Mute, unknown>>>;
  if (kind !== 'instrument' && kind !== 'prefix') return badAsk;
  return isText(value, 100) && value !== '' ? ok({ kind, value }) : badAsk;
}

function isDelay(raw: unknown): raw is number {
  const { leastSeconds, mostSeconds } = connectionDelay;
  return Number.isSafeInteger(raw) && Number(raw) >= leastSeconds && Number(raw) <= mostSeconds;
}

function isPoll(raw: unknown): raw is number {
  const { leastSeconds, mostSeconds } = pollBounds;
  return typeof raw === 'number' && raw >= leastSeconds && raw <= mostSeconds;
}

/** It need not name an idea that exists. */
function readIdeaName(raw: unknown): { readonly kind: 'ok'; readonly ask: string } | BadAsk {
  return isIdeaId(raw) ? ok(raw) : badAsk;
}

function readMarkAsk(raw: unknown): ReadAsk<'idea:mark'> {
  const { ideaId, mark } = fieldsOf(raw);
  const read = readMark(fieldsOf(mark));
  return isIdeaId(ideaId) && read !== null ? ok({ ideaId, mark: read }) : badAsk;
}

function readMark({ kind, starred, text, decision, version }: Fields): IdeaMark | null {
  switch (kind) {
    case 'star':
      return typeof starred === 'boolean' ? { kind, starred } : null;
    case 'note':
      return isText(text, 2_000) ? { kind, text } : null;
    case 'decision':
      if (decision !== 'taken' && decision !== 'skipped' && decision !== null) return null;
      return isWhole(version) ? { kind, decision, version } : null;
    default:
      return null;
  }
}

function readExportAsk(raw: unknown): ReadAsk<'ideas:export'> {
  const { format, ideaIds } = fieldsOf(raw);
  if (format !== 'csv' && format !== 'json') return badAsk;
  return isListOf(ideaIds, 10_000, isIdeaId) ? ok({ format, ideaIds }) : badAsk;
}

function readSounds(raw: unknown): ReadAsk<'sounds:save'> {
  const asked = fieldsOf(raw);
  const read = soundOccasions.map((occasion) => [occasion, asked[occasion]] as const);
  if (!read.every(([, choice]) => isOneOf(soundChoices, choice))) return badAsk;
  return ok(Object.fromEntries(read) as Ask<'sounds:save'>);
}

function readNothing(raw: unknown): { readonly kind: 'ok'; readonly ask: undefined } | BadAsk {
  return raw === undefined ? ok(undefined) : badAsk;
}

function okUnless<T>(ask: T | null | undefined): { readonly kind: 'ok'; readonly ask: T } | BadAsk {
  return ask === null || ask === undefined ? badAsk : ok(ask);
}

function ok<T>(ask: T): { readonly kind: 'ok'; readonly ask: T } {
  return { kind: 'ok', ask };
}
