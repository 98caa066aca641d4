import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { appArguments } from '../../build/app-arguments.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { ideasFolder } from '../../main/account/ideas-folder.ts';
import { encodeLine } from '../../main/store/journal-format.ts';
import { runAsRoot } from '../harness/run-as-root.ts';
import { expect, instrumentsOf, test as base } from './fault-test.ts';

const run = promisify(execFile);

interface SmallDisk {
  readonly remount: (options: string) => void;
}

const test = base.extend<{
  /** Puts a disk of its own at a folder of the data folder. `options` as in `size=64k` or `ro`. */
  mountAt: (name: string, options: string) => SmallDisk;
}>({
  mountAt: async ({ userData }, use) => {
    const mounted: string[] = [];
    await use((name, options) => {
      const folder = join(userData, name);
      mkdirSync(folder, { recursive: true });
      runAsRoot('mount', '-t', 'tmpfs', '-o', `mode=0777,${options}`, 'tmpfs', folder);
      mounted.push(folder);
      return { remount: (next) => runAsRoot('mount', '-o', `remount,${next}`, folder) };
    });
    for (const folder of mounted) runAsRoot('umount', '-l', folder);
  },
});

/** Puts something else in the place of a file; null: a folder. */
function replace(path: string, content: string | Buffer | null): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(content === null ? path : dirname(path), { recursive: true });
  if (content !== null) writeFileSync(path, content);
}

test('row 28: damaged settings and ideas are set aside and told, and the app runs on', async ({
  goLive,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 3 });
  const settings = join(userData, 'settings.json');
  const journal = join(ideasFolder(userData, demo.url, 'Demo account'), 'ideas.journal');
  const newer = encodeLine({ format: 'hti-notifier ideas', version: 99, bytes: 0 });
  const damages: readonly (readonly [settings: string | null, ideas: string | Buffer | null])[] = [
    ['{"pollSe', 'rubbish\n'],
    ['\0'.repeat(4_096), '\0'.repeat(4_096)],
    [null, null],
    ['[1,2]', newer],
  ];
  for (const [badSettings, badIdeas] of damages) {
    replace(settings, badSettings);
    rmSync(`${journal}.bak`, { force: true });
    replace(journal, badIdeas);
    const { app, desk, page } = await goLive({ demo });
    const { ideas, problems } = await desk();
    expect(ideas).toHaveLength(3);
    expect(problems.map(({ kind }) => kind).sort()).toEqual(['settings-damaged', 'store-damaged']);
    await expect(page.getByText('were set aside as').first()).toBeVisible();
    await app.quit();
  }
  expect(readdirSync(userData).filter((name) => name.startsWith('settings.'))).toHaveLength(4);
  expect(readdirSync(dirname(journal)).length).toBeGreaterThanOrEqual(5);

  const { check, desk } = await goLive({ demo });
  expect((await desk()).problems).toEqual([]);
  await check();
});

test('row 29: a full disk costs nothing but the saving, until there is room again', async ({
  goLive,
  mountAt,
}) => {
  const disk = mountAt('ideas', 'size=64k');
  const { check, demo, desk, emitAndSee, page } = await goLive();
  const problems = async (): Promise<readonly string[]> =>
    (await desk()).problems.map(({ kind }) => kind);
  const DESCRIPTION = 'a long story '.repeat(600);
  for (let count = 0; count < 10; count += 1) {
    await demo.control.emit({ fields: { INSTRUMENT: `BIG${count}`, DESCRIPTION } });
  }
  await expect.poll(problems).toEqual(['store-in-memory']);
  await expect(page.getByText('the disk is full')).toBeVisible();
  await emitAndSee('IN-MEMORY');

  disk.remount('size=4m');
  await expect.poll(problems).toEqual([]);
  await emitAndSee('AFTER');
  await check();
});

test('row 30: where ideas cannot be saved they are kept in memory', async ({ goLive, mountAt }) => {
  const disk = mountAt('ideas', 'ro');
  const { check, desk, emitAndSee, page } = await goLive();
  await emitAndSee('IN-MEMORY');
  await expect(page.getByText('the data folder cannot be made')).toBeVisible();
  disk.remount('rw');
  await expect.poll(async () => (await desk()).problems).toEqual([]);
  expect(instrumentsOf(await desk())).toEqual(['IN-MEMORY']);
  await check();
});

test('row 30: where nothing can be saved the app says so and ends, answered or not', async ({
  desktop,
  mountAt,
  userData,
}) => {
  const sealed = join(userData, 'sealed');
  mountAt('sealed', 'ro');
  const executable = findRuntime(root, declaredElectron)?.executable ?? '';
  const env = { ...desktop.env, HTI_USER_DATA: sealed };
  const args = appArguments({ onVirtualDesktop: true, args: [] });
  /** Resolves when the message is on the screen. */
  const refuse = async (): Promise<ChildProcess> => {
    const app = spawn(executable, args, { env, stdio: 'ignore' });
    const message = ['search', '--sync', '--onlyvisible', '--name', '^HTI Notifier$'];
    await run('xdotool', message, { env });
    return app;
  };
  const answered = once(await refuse(), 'exit');
  await run('xdotool', ['key', 'Return'], { env });
  expect(await answered).toEqual([1, null]);

  // Nobody may be there to read it.
  const unanswered = await refuse();
  const exited = once(unanswered, 'exit');
  unanswered.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
