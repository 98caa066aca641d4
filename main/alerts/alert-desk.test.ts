import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../preload/contract/desk-view.ts';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { VirtualTime } from '../desk/model/virtual-time.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { readSettings, type SettingsValues } from '../settings/read-settings.ts';
import { type AlertDesk, openAlertDesk } from './alert-desk.ts';
import { ideaView } from './idea-view.fixture.ts';
import type { PopUpEvent } from './presenter.ts';

const startMs = Date.UTC(2026, 3, 22, 13, 24);
const dayMs = 24 * 60 * 60_000;
const live: FeedState = { kind: 'live', sinceMs: 0, lastHeardAtMs: 0 };
const offline: FeedState = { kind: 'offline', nextTryAtMs: 0, lastHeardAtMs: null };

const ignore = () => undefined;

let folder: string;
let time: VirtualTime;
/** What happened that somebody outside would see. */
let seen: string[];
let problems: Map<Problem['kind'], Problem | null>;
/** Whether the ideas on the desk have something for a brief. */
let hasBrief: boolean;
let tellOf: Map<string, (event: PopUpEvent) => void>;
let settings: SettingsValues;
let onProblem: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alerts-'));
  time = new VirtualTime();
  seen = [];
  problems = new Map();
  hasBrief = false;
  tellOf = new Map();
  settings = readSettings({}).values;
  onProblem = ignore;
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(): AlertDesk {
  return openAlertDesk({
    settings: () => settings,
    keep: (name, value) => {
      settings = { ...settings, [name]: value };
    },
    userData: folder,
    log: { info: ignore, warn: ignore, error: ignore },
    presenter: {
      show: ({ key, title }, tell) => {
        seen.push(`${key}: ${title}`);
        tellOf.set(key, tell);
      },
      withdraw: (key) => seen.push(`${key} withdrawn`),
    },
    wallMs: () => startMs + time.nowMs,
    monoMs: () => time.nowMs,
    after: time.after,
    ideas: () => [ideaView('amd', { confidence: 90 }), ideaView('spy')],
    brief: () => {
      if (hasBrief) seen.push('brief');
      return hasBrief;
    },
    onView: ignore,
    onRules: () => seen.push('rules'),
    onOpen: () => seen.push('opened'),
    onProblem: (kind, problem) => {
      problems.set(kind, problem);
      onProblem();
    },
  });
}

test('a feed that is down is told after the delay that was chosen, and withdrawn when it is live', async () => {
  const desk = open();
  desk.setConnectionDelay(90);
  desk.feedChanged(offline);
  await time.pass(89_999);
  expect(seen).toEqual([]);
  await time.pass(1);
  expect(seen).toEqual(['connection: Feed down for 1 min']);
  desk.feedChanged(live);
  expect(seen.at(-1)).toBe('connection withdrawn');
});

test('a shorter delay counts at once, for an outage that lasts already', async () => {
  const desk = open();
  desk.feedChanged(offline);
  await time.pass(30_000);
  desk.setConnectionDelay(10);
  expect(seen).toEqual(['connection: Feed down for 30 s']);
});

test('during a pause no connection is told, and at its end what still holds, with the brief', async () => {
  const desk = open();
  hasBrief = true;
  desk.pause('15-minutes');
  desk.feedChanged(offline);
  await time.pass(15 * 60_000 - 1);
  expect(seen).toEqual([]);
  await time.pass(1);
  expect(seen).toEqual(['connection: Feed down for 15 min', 'brief']);
  expect(settings.briefedAtMs).toBe(startMs + time.nowMs);
});

test('a pause that ended while the app was closed is briefed when the ideas are on the desk', async () => {
  settings = { ...settings, pause: { kind: 'on', untilMs: startMs - 1 } };
  const desk = open();
  await time.pass(0);
  hasBrief = true;
  desk.deskEntered();
  expect(seen).toEqual(['brief']);
});

const profileUntil = (atMs: number): Profile => ({
  accountName: 'Desk 7',
  validity: { kind: 'until', atMs, text: '2026-04-30' },
  requestLimitPerMinute: 60,
  filters: {},
});

test('the end of a profile is told 7, 3 and 1 days before, over restarts and new connections', async () => {
  const profile = profileUntil(startMs + 8 * dayMs);
  let desk = open();
  for (let day = 0; day < 8; day += 1) {
    desk.learnProfile(profile);
    await time.pass(dayMs);
    if (day % 2 === 0) desk = open();
  }
  expect(seen).toEqual([
    'validity: Your HTI profile ends in 7 days',
    'validity: Your HTI profile ends in 3 days',
    'validity: Your HTI profile ends within a day',
  ]);
});

test('of a profile that is signed out nothing is told', async () => {
  const desk = open();
  desk.learnProfile(profileUntil(startMs + 7.5 * dayMs));
  desk.feedChanged({ kind: 'signed-out' });
  await time.pass(dayMs);
  expect(seen).toEqual([]);
});

test('a mute stands first in the view, and the list is shown anew', async () => {
  const desk = open();
  expect(desk.mute({ kind: 'prefix', value: 'HTI11' })).toEqual({ kind: 'muted' });
  expect(desk.view().rules.map(({ name }) => name)).toEqual(['Mute HTI11']);
  expect(seen).toEqual(['rules']);
  const [rule] = desk.rules();
  expect(rule && desk.previewRules([{ ...rule, when: { ...rule.when, prefixes: [] } }])).toEqual({
    of: 2,
    silenced: 2,
    hidden: 0,
    strong: 1,
  });
});

test('a click on a pop-up of the connection opens the window, and a refusal is a problem', () => {
  const desk = open();
  const why = { kind: 'bad-code', message: null } as const;
  desk.feedChanged({ kind: 'halted', why, lastHeardAtMs: null });
  tellOf.get('connection')?.({ kind: 'failed', why: 'no service' });
  expect(problems.get('popups-refused')).toEqual({ kind: 'popups-refused', why: 'no service' });
  tellOf.get('connection')?.({ kind: 'clicked' });
  expect(seen.at(-1)).toBe('opened');
});

test('rules that cannot be kept are a problem, and hold all the same', async () => {
  folder = join(folder, 'gone');
  writeFileSync(folder, 'a file in the place of the folder');
  const desk = open();
  const told = new Promise<void>((resolve) => {
    onProblem = resolve;
  });
  desk.mute({ kind: 'instrument', value: 'AMD' });
  await told;
  expect(problems.get('rules-in-memory')?.kind).toBe('rules-in-memory');
  expect(desk.rules()).toHaveLength(1);
});
