import { expect, test } from 'vitest';
import type { AccountForm } from '../../preload/contract/calls.ts';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import type { AuthAnswer, ProbeAnswer } from '../feed/ports.ts';
import { readLaunchOptions } from '../launch/read-launch-options.ts';
import type { Settings } from '../settings/open-settings.ts';
import { readSettings } from '../settings/read-settings.ts';
import { ApiCode } from '../vault/api-code.ts';
import type { Kept, StoredCode } from '../vault/open-vault.ts';
import { type Account, openAccountDesk } from './account-desk.ts';

const server = 'http://127.0.0.1:3500';
const inKeyring = { kind: 'keyring', name: 'gnome_libsecret' } as const;
const ok: AuthAnswer = {
  kind: 'ok',
  serverDateMs: null,
  profile: {
    accountName: 'Desk 7',
    validity: { kind: 'unlimited' },
    requestLimitPerMinute: 60,
    filters: {},
  },
};

/** A desk whose keyring, disk and server are scripted. */
function rig(
  script: {
    stored?: StoredCode;
    answer?: AuthAnswer;
    probe?: ProbeAnswer;
    /** What the keyring comes to, in its own time. */
    kept?: Promise<Kept | null>;
    isFeedMisled?: boolean;
    settings?: Readonly<Record<string, unknown>>;
  } = {},
) {
  let values = readSettings(script.settings ?? {}).values;
  const settings: Settings = {
    values: () => values,
    set: (name, value) => {
      values = { ...values, [name]: value };
      return { kind: 'stored' };
    },
  };
  const seen = {
    accounts: [] as (Account | null)[],
    views: [] as AccountView[],
    saved: [] as string[],
    calls: [] as string[],
    forgotten: 0,
    erased: 0,
    loads: 0,
    demos: 0,
    demosStopped: 0,
  };
  const desk = openAccountDesk({
    settings,
    vault: {
      load: () => {
        seen.loads += 1;
        return Promise.resolve(script.stored ?? { kind: 'absent' });
      },
      save: (baseUrl, code) => {
        seen.saved.push(`${baseUrl} ${code.reveal()}`);
        return script.kept ?? Promise.resolve(inKeyring);
      },
      forget: () => {
        seen.forgotten += 1;
      },
    },
    normaliseAddress: (text) => (text.startsWith('http') ? text : null),
    restOf: () => ({
      probe: () => {
        seen.calls.push('probe');
        return Promise.resolve(script.probe ?? { kind: 'ok' });
      },
      authenticate: () => {
        seen.calls.push('authenticate');
        return Promise.resolve(script.answer ?? ok);
      },
      history: () => Promise.reject(new Error('not asked here')),
    }),
    startDemo: () => {
      seen.demos += 1;
      const stop = () => {
        seen.demosStopped += 1;
        return Promise.resolve();
      };
      return Promise.resolve({ baseUrl: 'http://127.0.0.1:1', code: new ApiCode('demo'), stop });
    },
    isFeedMisled: () => script.isFeedMisled ?? false,
    hideFromLog: () => undefined,
    eraseIdeas: () => {
      seen.erased += 1;
      return Promise.resolve();
    },
    onAccount: (account) => seen.accounts.push(account),
    onView: (view) => seen.views.push(view),
  });
  return { desk, seen, script, values: () => values };
}

const plainStart = readLaunchOptions([], {});
const found: StoredCode = { kind: 'found', code: new ApiCode('k-42'), kept: inKeyring };
const form = (apiCode: string, baseUrl = server): AccountForm => ({
  baseUrl,
  apiCode,
  storeReadable: false,
  mayBeClear: false,
});

test('a saved account is opened at start, under the name that the server once told', async () => {
  const { desk, seen } = rig({
    stored: found,
    settings: { baseUrl: server, accountName: 'Desk 7' },
  });
  await desk.begin(plainStart);
  expect(seen.accounts).toMatchObject([{ kind: 'real', baseUrl: server, accountName: 'Desk 7' }]);
  expect(desk.view()).toMatchObject({
    kind: 'signed-in',
    codeKept: 'keyring',
    keyring: 'gnome_libsecret',
  });
});

test('while the keyring is waited for, the window says so', () => {
  expect(rig().desk.view()).toEqual({ kind: 'unlocking' });
});

test('without an account the form is shown, or the demo where that was asked for', async () => {
  const plain = rig();
  await plain.desk.begin(plainStart);
  expect(plain.desk.view()).toEqual({ kind: 'none', note: null });

  const demo = rig();
  await demo.desk.begin(readLaunchOptions(['--demo-when-signed-out'], {}));
  expect(demo.desk.view()).toEqual({ kind: 'demo' });
});

test.each([
  [{ kind: 'locked' }, 'keyring-locked'],
  [{ kind: 'unreadable' }, 'code-unreadable'],
] as const)(
  'a saved code that cannot be read (%o) is asked for once and told, and no demo hides it',
  async (stored, note) => {
    const { desk, seen } = rig({ stored, settings: { baseUrl: server } });
    await desk.begin(readLaunchOptions(['--demo-when-signed-out'], {}));
    expect(desk.view()).toEqual({ kind: 'none', note });
    expect(seen.loads).toBe(1);
    expect(seen.demos).toBe(0);
  },
);

test('an account from the environment runs without being stored', async () => {
  const { desk, seen, values } = rig();
  await desk.begin(readLaunchOptions([], { HTI_BASE_URL: server }, 'k-1'));
  expect(desk.view()).toMatchObject({ kind: 'signed-in', codeKept: 'environment' });
  expect(seen.saved).toEqual([]);
  desk.learnProfile(ok.profile);
  expect(desk.view()).toMatchObject({ accountName: 'Desk 7' });
  expect(values().baseUrl).toBeNull();
  expect(values().accountName).toBeNull();
});

test('a typed code is checked before it is saved', async () => {
  const { desk, seen, values } = rig();
  await desk.begin(plainStart);
  const outcome = await desk.connect(form(' k-42 '));
  expect(outcome).toMatchObject({ kind: 'connected', account: { accountName: 'Desk 7' } });
  expect(seen.saved).toEqual([`${server} k-42`]);
  expect(values()).toMatchObject({ baseUrl: server, accountName: 'Desk 7' });
  expect(JSON.stringify(outcome)).not.toContain('k-42');
});

test('a refused or unreachable check changes nothing and says why', async () => {
  const wrong = rig({
    answer: { kind: 'failed', why: { kind: 'http', status: 401, message: 'Invalid API code.' } },
  });
  await wrong.desk.begin(plainStart);
  expect(await wrong.desk.connect(form('x'))).toEqual({
    kind: 'refused',
    why: { kind: 'bad-code', message: 'Invalid API code.' },
  });
  const away = rig({ answer: { kind: 'failed', why: { kind: 'network', fault: 'dns' } } });
  await away.desk.begin(plainStart);
  expect(await away.desk.connect(form('x'))).toMatchObject({
    kind: 'failed',
  });
  expect([...wrong.seen.saved, ...away.seen.saved]).toEqual([]);
  expect(wrong.desk.view()).toEqual({ kind: 'none', note: null });
});

test('where somebody else answered, the code goes a second time only after HTI was found there', async () => {
  const { desk, seen, script } = rig({
    answer: { kind: 'failed', why: { kind: 'not-hti', what: 'html' } },
    probe: { kind: 'failed', why: { kind: 'not-hti', what: 'html' } },
  });
  expect(await desk.connect(form('x'))).toMatchObject({ kind: 'failed' });
  expect(await desk.connect(form('x'))).toMatchObject({ kind: 'failed' });
  expect(seen.calls).toEqual(['authenticate', 'probe']);
  Object.assign(script, { answer: ok, probe: { kind: 'ok' } });
  expect(await desk.connect(form('x'))).toMatchObject({ kind: 'connected' });
  await desk.connect(form('x'));
  expect(seen.calls.slice(2)).toEqual(['probe', 'authenticate', 'authenticate']);
});

test('where somebody else answers the feed, a typed code is not sent to them either', async () => {
  const { desk, seen } = rig({
    stored: found,
    settings: { baseUrl: server },
    isFeedMisled: true,
    probe: { kind: 'failed', why: { kind: 'redirected' } },
  });
  await desk.begin(plainStart);
  expect(await desk.connect(form('x'))).toMatchObject({ why: { kind: 'redirected' } });
  expect(seen.calls).toEqual(['probe']);
  await desk.connect(form('x', 'http://127.0.0.1:9999'));
  expect(seen.calls).toEqual(['probe', 'authenticate']);
});

test('what cannot be an address or a code is not sent anywhere', async () => {
  const { desk } = rig();
  expect(await desk.connect(form('x', 'ftp://x'))).toEqual({ kind: 'bad-address' });
  expect(await desk.connect(form('  '))).toEqual({ kind: 'bad-form' });
});

test('a code is not sent in clear to another computer before the user accepted it', async () => {
  const { desk, seen, values } = rig();
  const elsewhere = 'http://hti.example:3500';
  expect(await desk.connect(form('x', elsewhere))).toEqual({
    kind: 'in-clear',
    baseUrl: elsewhere,
    overTls: 'https://hti.example:3500',
  });
  expect(seen.calls).toEqual(['probe', 'probe']);
  expect(values().clearAddresses).toEqual([]);

  const accepted = await desk.connect({ ...form('x', elsewhere), mayBeClear: true });
  expect(accepted).toMatchObject({ kind: 'connected', account: { inClear: 'accepted' } });
  expect(values().clearAddresses).toEqual([elsewhere]);
  expect(await desk.connect(form('y', elsewhere))).toMatchObject({ kind: 'connected' });
  expect(seen.calls.slice(2)).toEqual(['authenticate', 'authenticate']);
});

test('an account of the environment whose code travels in clear is marked until that is accepted', async () => {
  const { desk } = rig();
  await desk.begin(readLaunchOptions([], { HTI_BASE_URL: 'http://hti.example' }, 'k-1'));
  expect(desk.view()).toMatchObject({ inClear: 'not-accepted' });
  desk.acceptClear();
  expect(desk.view()).toMatchObject({ inClear: 'accepted' });
});

test('what the server tells of the profile is in the account, without the code', async () => {
  const { desk } = rig({ stored: found, settings: { baseUrl: server } });
  await desk.begin(plainStart);
  expect(desk.view()).toMatchObject({ profile: null });
  desk.learnProfile(ok.profile);
  expect(desk.view()).toMatchObject({ profile: ok.profile });
});

test('erasing the ideas opens the same account again, to begin anew', async () => {
  const { desk, seen } = rig({ stored: found, settings: { baseUrl: server } });
  await desk.begin(plainStart);
  await desk.eraseIdeas();
  expect(seen.erased).toBe(1);
  expect(seen.accounts.map((account) => account?.kind ?? null)).toEqual(['real', null, 'real']);
  expect(seen.forgotten).toBe(0);
});

test('leaving the demo stops its server and returns to the saved account', async () => {
  const { desk, seen } = rig({ stored: found, settings: { baseUrl: server } });
  await desk.begin(readLaunchOptions(['--demo'], {}));
  await desk.leaveDemo();
  expect(seen.demosStopped).toBe(1);
  expect(seen.forgotten).toBe(0);
  expect(desk.view()).toMatchObject({ kind: 'signed-in', baseUrl: server });
});

test('forgetting erases the code, and the ideas only if asked', async () => {
  const { desk, seen } = rig({ stored: found, settings: { baseUrl: server } });
  await desk.begin(plainStart);
  await desk.forget({ eraseIdeas: false });
  expect(seen.erased).toBe(0);
  await desk.forget({ eraseIdeas: true });
  expect(seen.erased).toBe(1);
  expect(seen.forgotten).toBe(2);
  expect(seen.accounts.at(-1)).toBeNull();
  expect(desk.view()).toEqual({ kind: 'none', note: null });
});

test('the answer to an older wish is dropped: two connects, the last one wins', async () => {
  const { desk, seen } = rig();
  const first = desk.connect(form('old'));
  const second = desk.connect(form('new'));
  expect(await first).toMatchObject({ kind: 'failed' });
  expect(await second).toMatchObject({ kind: 'connected' });
  expect(seen.saved).toEqual([`${server} new`]);
});

test('an account is not opened that the user forgot while the keyring was waited for', async () => {
  const { desk, seen } = rig({ kept: Promise.resolve(null) });
  const connecting = desk.connect(form('k-1'));
  await expect.poll(() => seen.saved).toHaveLength(1);
  await desk.forget({ eraseIdeas: false });
  expect(await connecting).toMatchObject({ kind: 'failed', why: { kind: 'renewed' } });
  expect(seen.accounts).toEqual([null]);
});

test('who goes to the demo while the keyring is waited for stays there, and the account is saved', async () => {
  let keep: (kept: Kept) => void = () => undefined;
  const kept = new Promise<Kept>((resolve) => (keep = resolve));
  const { desk, seen, values } = rig({ kept });
  const connecting = desk.connect(form('k-1'));
  await expect.poll(() => seen.saved).toHaveLength(1);
  await desk.tryDemo();
  keep(inKeyring);
  expect(await connecting).toMatchObject({ kind: 'failed', why: { kind: 'renewed' } });
  expect(desk.view()).toEqual({ kind: 'demo' });
  expect(seen.demosStopped).toBe(0);
  expect(values()).toMatchObject({ baseUrl: server, accountName: 'Desk 7' });
});
