import { everyIdea } from '../../preload/contract/alert-rules.ts';
import type { AccountView, DeskView, Problem } from '../../preload/contract/desk-view.ts';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { Release, UpdateState } from '../../preload/contract/updates.ts';
import {
  type IdeaDetail,
  type IdeaMarks,
  type IdeaTime,
  type IdeaView,
  type Price,
  type Side,
  noMarks,
} from '../../preload/contract/idea-view.ts';

/** The moment at which every scripted state is looked at. */
export const scriptedNowMs = Date.UTC(2026, 3, 22, 13, 24, 0);

const second = 1000;
const minute = 60 * second;

interface IdeaSketch extends Partial<IdeaView> {
  readonly id: string;
  readonly prices?: readonly [entry: string, takeProfit: string, stopLoss: string];
  readonly ageMs?: number;
  readonly lifeMs?: number;
}

/** A believable idea; its levels and freshness follow from what is sketched. */
export function scriptedIdea(sketch: IdeaSketch): IdeaView {
  const {
    prices = ['289.38285', '291.21715', '285.71425'],
    ageMs = 3 * minute,
    lifeMs = 60 * minute,
    ...given
  } = sketch;
  const createdMs = scriptedNowMs - ageMs;
  const leftMs = lifeMs - ageMs;
  const [entry, takeProfit, stopLoss] = prices.map(price);
  const side: Side = given.side ?? 'buy';
  return {
    version: 1,
    instrument: 'AMD',
    side,
    orderType: side === 'sell' ? 'SELL LIMIT' : 'BUY LIMIT',
    entry: entry ?? null,
    takeProfit: takeProfit ?? null,
    stopLoss: stopLoss ?? null,
    levels: levelsOf(entry, takeProfit, stopLoss),
    confidence: 90,
    estimatedMove: 0.63,
    timeframe: 'M5',
    assetClass: 'US EQUITIES',
    prefix: 'HTI11',
    description:
      'General market caution ahead of the open slightly reduces the strength of the mechanical BUY signal.\nVolume is above its 20-day mean.',
    created: serverTime(createdMs),
    updated: serverTime(createdMs),
    expires: serverTime(createdMs + lifeMs),
    receivedAtMs: createdMs + second,
    arrivedBy: 'live',
    freshness: leftMs <= 0 ? 'expired' : leftMs < lifeMs / 10 ? 'expiring' : 'open',
    changes: [],
    revisionCount: 1,
    unread: false,
    marks: noMarks,
    receipt: { kind: 'shown', atMs: createdMs + second },
    hidden: false,
    ...given,
  };
}

const unreadIdea = scriptedIdea({ id: 'amd', ageMs: 40 * second, unread: true });

/** One of each kind that a trader meets in a day. */
export const everydayIdeas: readonly IdeaView[] = [
  unreadIdea,
  scriptedIdea({
    id: 'eurusd',
    instrument: 'EURUSD',
    side: 'sell',
    prices: ['1.08542', '1.08210', '1.08710'],
    assetClass: 'FOREX',
    timeframe: 'M15',
    confidence: 72,
    estimatedMove: -0.31,
    ageMs: 4 * minute,
    unread: true,
    revisionCount: 2,
    changes: [
      { field: 'stopLoss', from: '1.08650', to: '1.08710' },
      { field: 'takeProfit', from: '1.08300', to: '1.08210' },
    ],
    updated: serverTime(scriptedNowMs - minute),
  }),
  scriptedIdea({
    id: 'spy',
    instrument: 'SPY',
    prices: ['706.12', '709.55', '704.30'],
    assetClass: 'ETFS',
    timeframe: 'H1',
    confidence: 64,
    ageMs: 57 * minute,
  }),
  scriptedIdea({
    id: 'nvda',
    instrument: 'NVDA',
    side: 'sell',
    prices: ['198.4000', '195.1250', '200.2000'],
    confidence: 81,
    ageMs: 58 * minute,
    lifeMs: 150 * minute,
    arrivedBy: 'recovery',
    receipt: { kind: 'in-digest', atMs: scriptedNowMs - 30 * minute },
  }),
  scriptedIdea({
    id: 'btc',
    instrument: 'BTCUSD',
    prices: ['64250.50', '65980.00', '63400.00'],
    assetClass: 'CRYPTO',
    timeframe: 'H1',
    confidence: 58,
    ageMs: 72 * minute,
    expires: { atMs: null, text: 'end of day' },
    freshness: 'unknown',
  }),
  scriptedIdea({
    id: 'usdjpy',
    instrument: 'USDJPY',
    prices: ['154.310', '154.980', '154.050'],
    assetClass: 'FOREX',
    timeframe: 'M15',
    confidence: 77,
    ageMs: 95 * minute,
  }),
  scriptedIdea({
    id: 'tsla',
    instrument: 'TSLA',
    side: 'sell',
    prices: ['412.85', '408.10', '415.20'],
    confidence: null,
    ageMs: 130 * minute,
  }),
  scriptedIdea({
    id: 'msft',
    instrument: 'MSFT',
    prices: ['521.07', '524.90', '519.15'],
    ageMs: 190 * minute,
    confidence: 69,
  }),
];

const oddIdeas: readonly IdeaView[] = [
  scriptedIdea({
    id: 'inconsistent',
    instrument: 'QQQ',
    prices: ['612.40', '610.00', '611.00'],
    levels: { kind: 'inconsistent', why: 'prices' },
    ageMs: minute,
  }),
  scriptedIdea({
    id: 'nothing-known',
    instrument: null,
    side: 'unknown',
    orderType: null,
    prices: ['', '', ''],
    confidence: null,
    estimatedMove: null,
    timeframe: null,
    assetClass: null,
    prefix: null,
    description: null,
    created: { atMs: null, text: 'yesterday' },
    expires: { atMs: null, text: '' },
    freshness: 'unknown',
    ageMs: 2 * minute,
  }),
  scriptedIdea({
    id: 'contradiction',
    instrument: 'GLD',
    side: 'buy',
    orderType: 'SELL STOP LIMIT',
    prices: ['0.000012345678', '0.000012845678', '0.000012145678'],
    ageMs: 3 * minute,
  }),
  scriptedIdea({
    id: 'long "] <b>text</b>',
    instrument: `\u202EVERYLONGINSTRUMENTNAMEWITHOUTSPACES<b>${'X'.repeat(40)}`,
    timeframe: 'a very long timeframe',
    orderType: `BUY ${'LIMIT '.repeat(20)}`,
    prices: ['12345678901234567890.123456789', '1e-7', '123456789.12'],
    description: `${'Unbroken'.repeat(60)}\n\u202Ereversed\u202C <script>alert(1)</script>\n${'Line\n'.repeat(30)}`,
    revisionCount: 3,
    changes: [
      { field: 'description', from: 'a', to: 'b' },
      { field: 'orderType', from: 'BUY STOP', to: `BUY ${'LIMIT '.repeat(20)}` },
      { field: 'expiry', from: null, to: '2026-04-22 05:37:59 EST' },
    ],
    arrivedBy: 'recovery',
    unread: true,
    ageMs: 4 * minute,
  }),
];

/** When the feed was last heard in the states without one. */
const lostAtMs = scriptedNowMs - 2 * minute;
const live: FeedState = {
  kind: 'live',
  sinceMs: scriptedNowMs - 40 * minute,
  lastHeardAtMs: scriptedNowMs - second,
};
type SignedIn = Extract<AccountView, { readonly kind: 'signed-in' }>;
const signedIn: SignedIn = {
  kind: 'signed-in',
  baseUrl: 'http://hti.example:3500',
  accountName: 'Desk 4',
  profile: {
    accountName: 'Desk 4',
    validity: { kind: 'until', atMs: Date.UTC(2026, 5, 30, 22), text: '2026-06-30T22:00:00Z' },
    requestLimitPerMinute: 60,
    filters: {
      asset_classes: ['US EQUITIES', 'FOREX'],
      timeframes: ['M5', 'M15', 'H1'],
      instruments: [],
      prefixes: [],
      sides: [],
    },
  },
  inClear: 'accepted',
  codeKept: 'keyring',
  keyring: 'gnome_libsecret',
};

const decision: IdeaMarks['decision'] = {
  kind: 'taken',
  atMs: scriptedNowMs - minute,
  side: 'buy',
  entry: { value: 289.38285, text: '289.38285' },
  takeProfit: { value: 291.21715, text: '291.21715' },
  stopLoss: { value: 285.71425, text: '285.71425' },
};

/** What the user wrote on ideas, ideas against each other, and some that a rule hides. */
const markedIdeas: readonly IdeaView[] = [
  scriptedIdea({
    id: 'taken',
    marks: { starred: true, note: 'Half size, news at 15:00.', decision },
  }),
  scriptedIdea({
    id: 'against',
    side: 'sell',
    prices: ['289.90', '287.10', '291.00'],
    prefix: 'HTI12',
  }),
  scriptedIdea({ id: 'hidden', instrument: 'GLD', hidden: true }),
  scriptedIdea({
    id: 'over-before-it-began',
    instrument: 'QQQ',
    levels: { kind: 'inconsistent', why: 'times' },
  }),
  scriptedIdea({ id: 'yesterday', instrument: 'SPY', ageMs: 26 * 60 * minute }),
];

/** What main tells of an opened idea. */
export const scriptedDetail: IdeaDetail = {
  revisions: [
    {
      version: 2,
      updated: serverTime(scriptedNowMs - minute),
      receivedAtMs: scriptedNowMs - minute,
      arrivedBy: 'live',
      receipt: { kind: 'shown', atMs: scriptedNowMs - minute },
      changes: [{ field: 'stopLoss', from: '1.08650', to: '1.08710' }],
    },
    {
      version: 1,
      updated: serverTime(scriptedNowMs - 4 * minute),
      receivedAtMs: scriptedNowMs - 4 * minute,
      arrivedBy: 'live',
      receipt: { kind: 'shown', atMs: scriptedNowMs - 4 * minute },
      changes: [],
    },
  ],
  raw: [
    { name: 'INSTRUMENT', value: 'EURUSD' },
    { name: 'PRICE', value: '1.08542' },
    { name: 'SPREAD_AT_SIGNAL', value: '0.00004' },
  ],
};

/** The usual day: live, signed in, nothing wrong. */
export const everydayDesk: DeskView = {
  feed: live,
  account: signedIn,
  alerts: {
    pause: { kind: 'off' },
    rules: [],
    quietHours: [],
    quietUntilMs: null,
    connectionDelaySeconds: 60,
  },
  sounds: {
    choices: { buy: 'default', sell: 'default', update: 'default', connectionLost: 'default' },
    canPlay: true,
  },
  updates: {
    state: { kind: 'idle' },
    downloads: true,
    checkedAtMs: scriptedNowMs - 4 * minute,
    skippedVersion: null,
  },
  trayCount: null,
  theme: 'system',
  pollSeconds: 2,
  hotKey: { kind: 'free', keys: null, isRefused: false },
  language: { choice: 'system', locale: 'en' },
  proxyAsk: null,
  problems: [],
  clockOffsetMs: 0,
  ideas: everydayIdeas,
  gaps: [],
  unreadableCount: 0,
  runtime: 'Electron 45.4.1',
  version: '0.1.0',
};

const everyProblem: readonly Problem[] = [
  { kind: 'popups-refused', why: 'no notification service' },
  { kind: 'store-in-memory', why: { kind: 'disk-full' } },
  { kind: 'store-damaged', setAsideAs: 'ideas.damaged-1' },
  { kind: 'settings-damaged', setAsideAs: 'settings.damaged-1' },
  { kind: 'settings-healed', count: 2 },
];

/** One every 20 seconds, the newest first. */
function manyIdeas(count: number): readonly IdeaView[] {
  return Array.from({ length: count }, (_, n) =>
    scriptedIdea({
      id: `idea-${n}`,
      side: n % 3 === 0 ? 'sell' : 'buy',
      instrument: ['AMD', 'NVDA', 'MSFT', 'AAPL'][n % 4] ?? null,
      ageMs: n * 20 * second,
    }),
  );
}

function withFeed(feed: FeedState): DeskView {
  return { ...everydayDesk, feed };
}

function withUpdate(state: UpdateState): DeskView {
  return { ...everydayDesk, updates: { ...everydayDesk.updates, state } };
}

const release: Release = {
  version: '0.2.0',
  notes:
    '• The list opens at once, however long it is.\n• A pop-up tells which rule kept others back.\n• Quiet hours follow the clock of the computer when it travels.',
};

/** Every state of the window that tests look at, by name. */
export const scriptedDesks = {
  everyday: everydayDesk,
  'high-contrast': { ...everydayDesk, theme: 'high-contrast' },
  odd: { ...everydayDesk, ideas: oddIdeas },
  'proxy-asks': { ...everydayDesk, proxyAsk: { proxy: 'proxy.example:8080', refused: true } },
  'set-up': {
    ...everydayDesk,
    trayCount: true,
    alerts: {
      pause: { kind: 'on', untilMs: scriptedNowMs + 15 * minute },
      rules: [
        {
          id: 'strong',
          name: 'Strong Buy ideas',
          when: { ...everyIdea, sides: ['buy'], minConfidence: 80, timeframes: ['H1', 'H4'] },
          verdict: 'alert',
        },
        {
          id: 'euro',
          name: 'No euro',
          when: { ...everyIdea, instruments: ['EUR*'] },
          verdict: 'hide',
        },
      ],
      quietHours: [{ days: ['mon', 'fri'], from: '22:00', to: '07:00' }],
      quietUntilMs: scriptedNowMs + 60 * minute,
      connectionDelaySeconds: 90,
    },
    sounds: {
      choices: { buy: 'rise', sell: 'fall', update: 'none', connectionLost: 'default' },
      canPlay: false,
    },
  },
  'update-ready': withUpdate({ kind: 'ready', release }),
  'update-told': withUpdate({
    kind: 'told',
    release,
    why: 'deb',
    page: 'https://updates.example/hti-notifier/releases/latest',
  }),
  'update-downloading': withUpdate({ kind: 'downloading', release, percent: 42 }),
  gap: {
    ...everydayDesk,
    gaps: [{ id: 'g1', fromMs: scriptedNowMs - 94 * minute, toMs: scriptedNowMs - 60 * minute }],
  },
  empty: { ...everydayDesk, ideas: [] },
  'empty-connecting': { ...withFeed({ kind: 'connecting' }), ideas: [] },
  thousand: { ...everydayDesk, ideas: manyIdeas(1_000) },
  'ten-thousand': { ...everydayDesk, ideas: manyIdeas(10_000) },
  marked: { ...everydayDesk, ideas: markedIdeas },
  demo: { ...everydayDesk, account: { kind: 'demo' } },
  paused: {
    ...everydayDesk,
    alerts: { ...everydayDesk.alerts, pause: { kind: 'on', untilMs: null } },
  },
  quiet: {
    ...everydayDesk,
    ideas: [],
    alerts: { ...everydayDesk.alerts, quietUntilMs: scriptedNowMs + 60 * minute },
  },
  problems: {
    ...everydayDesk,
    problems: everyProblem,
    unreadableCount: 3,
    clockOffsetMs: 125 * second,
    account: { ...signedIn, inClear: 'not-accepted', codeKept: 'this-run', keyring: null },
  },
  unlocking: {
    ...withFeed({ kind: 'connecting' }),
    account: { kind: 'unlocking' },
    ideas: [],
  },
  'first-run': {
    ...withFeed({ kind: 'signed-out' }),
    account: { kind: 'none', note: null },
    ideas: [],
  },
  'keyring-locked': {
    ...withFeed({ kind: 'signed-out' }),
    account: { kind: 'none', note: 'keyring-locked' },
    ideas: [],
  },
  'signed-out': { ...withFeed({ kind: 'signed-out' }), account: { kind: 'none', note: null } },
  connecting: withFeed({ kind: 'connecting' }),
  'catching-up': withFeed({ kind: 'catching-up', why: null }),
  'catching-up-failing': withFeed({
    kind: 'catching-up',
    why: { kind: 'rate-limited', retryAfterMs: 30 * second },
  }),
  stale: withFeed({
    kind: 'stale',
    lastHeardAtMs: scriptedNowMs - 14 * second,
    isReconnecting: true,
  }),
  reconnecting: withFeed({
    kind: 'reconnecting',
    attempt: 3,
    nextTryAtMs: scriptedNowMs + 8 * second,
    why: { kind: 'network', fault: 'unreachable' },
    lastHeardAtMs: lostAtMs,
  }),
  interrupted: {
    ...withFeed({
      kind: 'reconnecting',
      attempt: 3,
      nextTryAtMs: scriptedNowMs + 8 * second,
      why: { kind: 'network', fault: 'unreachable' },
      lastHeardAtMs: lostAtMs,
    }),
    gaps: [{ id: 'g1', fromMs: scriptedNowMs - 94 * minute, toMs: scriptedNowMs - 60 * minute }],
    problems: [{ kind: 'popups-refused', why: 'no notification service' }],
  },
  offline: withFeed({
    kind: 'offline',
    nextTryAtMs: scriptedNowMs + 20 * second,
    lastHeardAtMs: lostAtMs,
  }),
  'bad-code': withFeed({
    kind: 'halted',
    why: { kind: 'bad-code', message: 'Invalid API code.' },
    lastHeardAtMs: null,
  }),
  'profile-expired': withFeed({
    kind: 'halted',
    why: { kind: 'profile-expired', message: 'API code expired on 2026-04-30.' },
    lastHeardAtMs: lostAtMs,
  }),
  asleep: withFeed({ kind: 'paused', lastHeardAtMs: lostAtMs }),
} as const satisfies Record<string, DeskView>;

function price(text: string): Price | undefined {
  return text === '' ? undefined : { value: Number(text), text };
}

function levelsOf(entry?: Price, takeProfit?: Price, stopLoss?: Price): IdeaView['levels'] {
  if (!entry || !takeProfit || !stopLoss) return { kind: 'unknown' };
  const percentFrom = (level: Price): number =>
    (Math.abs(level.value - entry.value) / entry.value) * 100;
  const movePercent = percentFrom(takeProfit);
  const riskPercent = percentFrom(stopLoss);
  return { kind: 'consistent', movePercent, riskPercent, rewardToRisk: movePercent / riskPercent };
}

/** New York stands four hours behind UTC on the scripted day. */
function serverTime(atMs: number): IdeaTime {
  const wall = new Date(atMs - 240 * minute).toISOString();
  return { atMs, text: `${wall.slice(0, 10)} ${wall.slice(11, 19)} EST` };
}
