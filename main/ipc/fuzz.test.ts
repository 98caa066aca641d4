import {
  anything,
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  double,
  integer,
  oneof,
  record,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { everyIdea } from '../../preload/contract/alert-rules.ts';
import { type CallName, callNames } from '../../preload/contract/calls.ts';
import { pauseWishes } from '../../preload/contract/silence.ts';
import { soundChoices, soundNames } from '../../preload/contract/sounds.ts';
import { languageChoices } from '../../preload/contract/language.ts';
import { launchesAtLogin } from '../../preload/contract/launch-at-login.ts';
import { linkNames } from '../../preload/contract/links.ts';
import { themes } from '../../preload/contract/theme.ts';
import { answerCall, CallRefused } from './answer-call.ts';
import { askReaders } from './read-asks.ts';

const secret = 'hti-secret-in-a-message';
const text = oneof(
  string(),
  string({ unit: 'binary' }),
  constantFrom(
    secret,
    '__proto__',
    'x'.repeat(5_000),
    'instrument',
    'csv',
    ...pauseWishes,
    ...soundNames,
    ...launchesAtLogin,
    ...themes,
    ...linkNames,
    ...languageChoices,
  ),
);
const sound = constantFrom(...soundChoices, 'loud');
const whatever = oneof(
  anything({
    maxDepth: 2,
    maxKeys: 4,
    withNullPrototype: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
  }),
  constantFrom<unknown>(undefined, null, NaN, -0, [], {}, secret),
);
const named = (...keys: readonly string[]): Arbitrary<unknown> =>
  record(Object.fromEntries(keys.map((key) => [key, oneof(text, boolean(), whatever)])), {
    requiredKeys: [],
  });
/** Whole numbers around what is allowed: among all numbers hardly one would be. */
const seconds = oneof(integer({ min: -10, max: 1_000 }), whatever);
const listOf = (item: Arbitrary<unknown>): Arbitrary<unknown> => array(item, { maxLength: 4 });
const rule = record({
  id: text,
  name: text,
  verdict: constantFrom('alert', 'silent', 'loud'),
  when: oneof(
    named(...Object.keys(everyIdea)),
    named('instruments', 'minMove').map((odd) => Object.assign({}, everyIdea, odd)),
  ),
});
const mark = oneof(
  named('kind', 'starred', 'text'),
  record({ kind: constantFrom('star', 'note', 'decision'), starred: boolean(), text }),
);

const query = record({
  text,
  sides: listOf(constantFrom('buy', 'sell', 'long')),
  assetClasses: listOf(text),
  timeframes: listOf(text),
  prefixes: listOf(text),
  life: constantFrom(null, 'open', 'closed'),
  unread: boolean(),
  starred: boolean(),
  hidden: boolean(),
  order: constantFrom('arrival', 'time-left', 'luck'),
});
const bookmark = record({
  page: constantFrom('ideas', 'settings', 'elsewhere'),
  openedId: oneof(text, constantFrom(null)),
  cursorId: oneof(text, constantFrom(null)),
  onlyIds: oneof(listOf(text), constantFrom(null)),
  query,
  listPlace: oneof(
    record({ row: text, offset: double(), seenUpToMs: double() }),
    constantFrom(null),
  ),
});

/** Messages that come close to what each channel takes. A channel without a case does not compile. */
const nearMisses: { readonly [K in CallName]: Arbitrary<unknown> } = {
  'desk:snapshot': whatever,
  'bookmark:keep': bookmark,
  'bookmark:kept': whatever,
  'account:connect': named('baseUrl', 'apiCode', 'storeReadable', 'mayBeClear'),
  'account:try-demo': whatever,
  'account:leave-demo': whatever,
  'account:forget': named('eraseIdeas'),
  'account:accept-clear': whatever,
  'feed:reconnect-now': whatever,
  'proxy:sign-in': named('user', 'password'),
  'proxy:dismiss': whatever,
  'alerts:pause': text,
  'alerts:connection-delay': seconds,
  'alerts:test': whatever,
  'rules:save': listOf(rule),
  'rules:preview': listOf(rule),
  'rules:mute': record({ kind: text, value: text }),
  'quiet-hours:save': listOf(named('days', 'from', 'to')),
  'sounds:save': record({ buy: sound, sell: sound, update: sound, connectionLost: sound }),
  'sounds:preview': text,
  'tray:show-count': boolean(),
  'language:choose': text,
  'theme:save': text,
  'feed:poll-seconds': seconds,
  'about:open-link': text,
  'about:licences': whatever,
  'settings:export': whatever,
  'settings:import': whatever,
  'privacy:look': whatever,
  'privacy:open-folder': whatever,
  'privacy:erase-ideas': whatever,
  'privacy:erase-everything': whatever,
  'login:read': whatever,
  'login:set': text,
  'hot-key:choose': oneof(text, constantFrom(null, 'Ctrl+Alt+H', 'Ctrl+Escape')),
  'idea:mark-read': text,
  'idea:mark': record({ ideaId: text, mark }),
  'idea:detail': text,
  'clipboard:write': text,
  'ideas:export': record({ format: text, ideaIds: listOf(text) }),
  'diagnostics:copy': whatever,
  'diagnostics:self-test': whatever,
  'updates:switch': oneof(boolean(), text),
  'updates:check': whatever,
  'updates:skip': whatever,
  'updates:restart': whatever,
  'fault:report': text,
};

test.each(callNames)(
  '%s: 10,000 messages are each read as the contract says or refused, and none is repeated in the log',
  async (name) => {
    await fuzz(name);
  },
  60_000,
);

async function fuzz(name: CallName): Promise<void> {
  const logged: unknown[] = [];
  const write = (...line: unknown[]): void => void logged.push(line);
  let asked: unknown = null;
  let taken = 0;
  const answer = answerCall(
    name,
    (ask) => {
      asked = ask;
      throw new Error('reached');
    },
    { info: write, warn: write, error: write },
  );
  await assert(
    asyncProperty(oneof(nearMisses[name], whatever), async (message) => {
      logged.length = 0;
      const refusal: unknown = await answer(true, message).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(CallRefused);
      const isTaken = refusal instanceof CallRefused && refusal.message === 'failed';
      if (isTaken) {
        // What is taken is as the contract says: plain data, and reading it again changes nothing.
        expect(isPlain(asked)).toBe(true);
        expect(askReaders[name](asked)).toEqual({ kind: 'ok', ask: asked });
      }
      taken += isTaken ? 1 : 0;
      expect(JSON.stringify(logged)).not.toContain(secret);
    }),
    { numRuns: 10_000 },
  );
  expect(taken, 'some come close enough to be taken').toBeGreaterThan(0);
}

/** Whether it is what JSON could have said, or nothing: no object of any other making. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  const isOwn = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value));
  return isOwn && Object.values(value).every(isPlain);
}
