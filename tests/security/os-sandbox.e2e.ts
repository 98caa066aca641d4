import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { appArguments, isRoot } from '../../build/app-arguments.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { processesOf } from './app-processes.ts';
import { expect, test } from './security-test.ts';

/** Nobody: a user with no rights and no home. */
const user = { uid: 65_534, gid: 65_534 };

const seccompOf = (pid: number): string | undefined =>
  /^Seccomp:\t(\d)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
const namespaceOf = (pid: number, kind: string): string => readlinkSync(`/proc/${pid}/ns/${kind}`);

test('4 the system itself sandboxes the page: run by an ordinary user, without --no-sandbox', async ({
  desktop,
  startDemo,
}) => {
  const runtime = findRuntime(root, declaredElectron);
  if (runtime === null) throw new Error('There is no Electron.');
  const demo = await startDemo();
  // Where an ordinary user can read: root's own folders they cannot enter.
  const folder = mkdtempSync('/var/tmp/hti-notifier-sandbox-');
  const home = join(folder, 'home');
  mkdirSync(home);
  if (isRoot) {
    chownSync(folder, user.uid, user.gid);
    chownSync(home, user.uid, user.gid);
    cpSync(dirname(runtime.executable), join(folder, 'electron'), { recursive: true });
    cpSync(join(root, 'dist'), join(folder, 'app', 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'app', 'package.json'));
  }
  const [executable, app] = isRoot
    ? [join(folder, 'electron', 'electron'), join(folder, 'app')]
    : [runtime.executable, root];
  const args = appArguments({ onVirtualDesktop: true, args: [], folder: app });
  const child = spawn(
    executable,
    args.filter((arg) => arg !== '--no-sandbox'),
    {
      env: {
        ...desktop.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: home,
        XDG_RUNTIME_DIR: home,
        HTI_USER_DATA: join(home, 'data'),
        HTI_BASE_URL: demo.url,
        HTI_API_CODE: demo.code,
      },
      detached: true,
      stdio: 'ignore',
      ...(isRoot && user),
    },
  );
  const { pid = 0 } = child;
  const renderer = () => processesOf(pid).find(({ type }) => type === 'renderer');
  await expect.poll(() => demo.control.countStreams()).toBe(1);
  await expect.poll(renderer).toBeDefined();
  const page = renderer()?.pid ?? 0;

  expect(
    processesOf(pid)
      .map(({ args: given }) => given)
      .join('\n'),
  ).not.toContain('no-sandbox');
  // 2: a filter on its system calls, which a process puts on itself once it runs. It sees no other
  // processes and no network.
  await expect.poll(() => seccompOf(page)).toBe('2');
  for (const kind of ['user', 'pid', 'net']) {
    expect(namespaceOf(page, kind), kind).not.toBe(namespaceOf(pid, kind));
  }

  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});
