import { expect, test } from 'vitest';
import type { Problem } from '../../preload/contract/desk-view.ts';
import { createLog } from '../log/log.ts';
import { createRedactor } from '../log/redactor.ts';
import { readSettings, type SettingsValues } from '../settings/read-settings.ts';
import { runUpdates } from './run-updates.ts';
import type { CheckOutcome, DownloadOutcome } from './updater.ts';

const minute = 60_000;
const hour = 60 * minute;
const release = { version: '0.2.0', notes: null };

/** A copy of the app whose clock and updater are turned by hand. */
function app(saved: Partial<SettingsValues> = {}) {
  const timers: { readonly atMs: number; readonly run: () => void }[] = [];
  const state = {
    nowMs: 1_000_000,
    checks: 0,
    opened: 0,
    installs: 0,
    problem: null as Problem | null,
    told: 0,
  };
  let settings: SettingsValues = { ...readSettings({}).values, ...saved };
  const answers: {
    check: CheckOutcome;
    download: DownloadOutcome;
    install: () => Promise<void>;
  } = {
    check: { kind: 'nothing-newer' },
    download: { kind: 'downloaded' },
    install: () => Promise.resolve(),
  };
  const updates = runUpdates({
    onlyTells: null,
    openUpdater: () => {
      state.opened += 1;
      return Promise.resolve({
        check: () => {
          state.checks += 1;
          return Promise.resolve(answers.check);
        },
        download: (onPercent) => {
          onPercent(50);
          return Promise.resolve(answers.download);
        },
        cancel: () => undefined,
        install: () => {
          state.installs += 1;
          return answers.install();
        },
      });
    },
    settings: () => settings,
    keep: (name, value) => {
      settings = { ...settings, [name]: value };
    },
    log: createLog({ writeLine: () => undefined, redactor: createRedactor(), now: () => 0 }),
    wallMs: () => state.nowMs,
    after: (ms, run) => {
      const timer = { atMs: state.nowMs + ms, run };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    onView: () => undefined,
    onProblem: (_kind, problem) => {
      state.problem = problem;
      if (problem !== null) state.told += 1;
    },
  });
  const settled = () => new Promise((resolve) => void setImmediate(resolve));
  const wait = async (ms: number) => {
    state.nowMs += ms;
    for (const timer of timers.filter(({ atMs }) => atMs <= state.nowMs)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    }
    await settled();
  };
  return { updates, state, answers, settings: () => settings, settled, wait };
}

test('the first check comes a minute after the start, and nothing is loaded for it before', async () => {
  const { state, settings, updates, wait } = app();
  await wait(minute - 1);
  expect(state).toMatchObject({ opened: 0, checks: 0 });
  await wait(1);
  expect(state).toMatchObject({ opened: 1, checks: 1 });
  expect(updates.view()).toMatchObject({ state: { kind: 'idle' }, checkedAtMs: state.nowMs });
  expect(settings().updatesCheckedAtMs).toBe(state.nowMs);
});

test('the next checks come daily, and after a failure within the hour', async () => {
  const { state, answers, wait } = app();
  await wait(minute);
  await wait(24 * hour);
  expect(state.checks).toBe(2);
  answers.check = { kind: 'failed', error: new Error('down') };
  await wait(24 * hour);
  await wait(hour);
  expect(state).toMatchObject({ checks: 4, opened: 1 });
});

test('a day that was slept through is noticed on waking', async () => {
  const { state, updates, settled, wait } = app();
  await wait(minute);
  updates.look();
  await settled();
  expect(state.checks).toBe(1);
  state.nowMs += 25 * hour;
  updates.look();
  await settled();
  expect(state.checks).toBe(2);
});

test('switched off, it stays off over restarts and asks nobody', async () => {
  const first = app();
  first.updates.switch(false);
  const second = app(first.settings());
  await second.wait(48 * hour);
  expect(second.state).toMatchObject({ checks: 0, opened: 0 });
  expect(second.updates.view().state).toEqual({ kind: 'off' });
  second.updates.switch(true);
  await second.settled();
  expect(second.state.checks).toBe(1);
});

test('a skipped version stays skipped over restarts, and checks go on', async () => {
  const first = app();
  first.answers.check = { kind: 'found', release };
  await first.wait(minute);
  expect(first.updates.view().state).toEqual({ kind: 'ready', release });
  first.updates.skip();
  await first.wait(24 * hour);
  expect(first.state.checks).toBe(2);

  const second = app(first.settings());
  second.answers.check = { kind: 'found', release };
  await second.wait(minute);
  expect(second.updates.view()).toMatchObject({ state: { kind: 'idle' }, skippedVersion: '0.2.0' });
});

test('a damaged download is refused and told once, until a good one is there', async () => {
  const { state, answers, updates, wait } = app();
  answers.check = { kind: 'found', release };
  answers.download = { kind: 'damaged' };
  await wait(minute);
  const problem = { kind: 'update-refused', version: '0.2.0' };
  expect(state).toMatchObject({ problem, told: 1 });
  await wait(24 * hour);
  expect(state).toMatchObject({ problem, checks: 2, told: 1 });
  expect(updates.view().state).toEqual({ kind: 'refused', version: '0.2.0' });
  answers.download = { kind: 'downloaded' };
  await wait(24 * hour);
  expect(state.problem).toBeNull();
});

test('a download that breaks off is begun again within the hour', async () => {
  const { answers, updates, wait } = app();
  answers.check = { kind: 'found', release };
  answers.download = { kind: 'failed', error: new Error('cut') };
  await wait(minute);
  expect(updates.view().state).toEqual({ kind: 'failed', why: 'unreachable' });
  answers.download = { kind: 'downloaded' };
  await wait(hour);
  expect(updates.view().state).toEqual({ kind: 'ready', release });
});

test('an update that cannot be put in place says so, and the app goes on', async () => {
  const { state, answers, updates, settled, wait } = app();
  answers.check = { kind: 'found', release };
  answers.install = () => Promise.reject(new Error('disk full'));
  await wait(minute);
  updates.restart();
  await settled();
  expect(state.installs).toBe(1);
  expect(updates.view().state).toEqual({ kind: 'failed', why: 'not-installed' });
});
