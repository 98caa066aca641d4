import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { declaredElectron, root } from '../../build/project.ts';
import { readDesktopEntry } from '../../main/xdg/desktop-entry.ts';
import { expect, test } from '../harness/test.ts';
import { textOf } from '../harness/text-of.ts';
import { computeDesktopEntries } from './linux-entries.ts';
import { readConfig } from './read-config.ts';
import { chromiumArgs, makeTestBuild, runToEnd, type TestBuild } from './test-build.ts';

const { version: versionOfPackage }: { readonly version: string } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

// One build for all of them, and it takes its time.
test.describe.configure({ mode: 'default', timeout: 300_000 });

let built: TestBuild;
test.beforeAll(() => {
  built = makeTestBuild();
});

test('the package holds the bundles, the assets and the licences, and nothing else', () => {
  const archive = join(built.unpacked, 'resources', 'app.asar');
  const state = '(live|off|paused|reconnecting)(-unread)?';
  const allowed = [
    String.raw`/(package\.json|LICENSE)`,
    String.raw`/dist/(main|preload|updater)\.cjs`,
    String.raw`/dist/renderer/(index\.(html|css|js)|[a-z-]+-[A-Z0-9]{8}\.js)`,
    '/dist/THIRD_PARTY_LICENSES',
    String.raw`/dist/assets/(window-)?icon\.png`,
    String.raw`/dist/assets/sounds/\w+\.wav`,
    String.raw`/dist/assets/tray/linux/${state}(@2x)?\.png`,
    String.raw`/dist/assets/tray/mac/${state}Template(@2x)?\.png`,
    String.raw`/dist/assets/tray/windows/${state}\.ico`,
    '/dist(/renderer|/assets(/sounds|/tray(/linux|/mac|/windows)?)?)?',
  ];
  const isAllowed = new RegExp(`^(${allowed.join('|')})$`);
  const names = listPackage(archive, { isPack: false });
  expect(names.filter((name) => !isAllowed.test(name))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['/dist/main.cjs', '/LICENSE', '/dist/THIRD_PARTY_LICENSES']),
  );
  expect(statSync(archive).size).toBeLessThan(1_500_000);
});

test('the program has the fuses that electron-builder.yml wants', async () => {
  const { electronFuses } = await readConfig();
  const program = join(built.unpacked, 'hti-notifier');
  const wire = await getCurrentFuseWire(program);
  const wanted = Object.entries(electronFuses ?? {});
  expect(wanted).toHaveLength(7);
  const wrong = wanted.filter(([name, isOn]) => {
    const option = Object.entries(FuseV1Options).find(
      ([known]) => known.toLowerCase() === name.toLowerCase(),
    );
    const state = Reflect.get(wire, option?.[1] ?? '');
    // In the program each fuse is a digit.
    return state !== (isOn ? '1' : '0').charCodeAt(0);
  });
  // The stand-in was made before there was this one.
  expect(wrong.map(([name]) => name)).toEqual(
    statSync(join(built.unpacked, 'stand-in.json'), { throwIfNoEntry: false }) === undefined
      ? []
      : ['grantFileProtocolExtraPrivileges'],
  );
});

test('what the desktop is told of the app is well formed, and the same in every package', async ({
  desktop,
}, testInfo) => {
  const metainfo = join(root, 'packaging', 'ai.fintechstrategies.hti-notifier.metainfo.xml');
  execFileSync('appstreamcli', ['validate', '--no-net', metainfo], { stdio: 'pipe' });

  const home = testInfo.outputPath('home');
  const env = { ...desktop.env, HOME: home };
  const program = join(built.unpacked, 'hti-notifier');
  expect(runToEnd(program, ['--add-to-menu'], env).status).toBe(0);
  const own = readFileSync(join(home, '.local/share/applications/hti-notifier.desktop'), 'utf8');
  const installed = await computeDesktopEntries();
  expect(installed).toHaveLength(3);
  for (const [at, text] of [own, ...installed].entries()) {
    const file = testInfo.outputPath(`${at}.desktop`);
    // Since 1.5 of the specification; validators before 0.27 do not know it.
    writeFileSync(file, text.replace('SingleMainWindow=true\n', ''));
    execFileSync('desktop-file-validate', [file]);
  }

  const [ownKeys, ...others] = [own, ...installed].map((text) => {
    const keys = new Map(readDesktopEntry(text));
    // What starts it is another thing in each.
    for (const key of ['Exec', 'TryExec', 'X-AppImage-Version']) keys.delete(key);
    return Object.fromEntries(keys);
  });
  for (const keys of others) expect(keys).toEqual(ownKeys);
  expect(ownKeys).toMatchObject({
    StartupWMClass: 'hti-notifier',
    SingleMainWindow: 'true',
    MimeType: 'x-scheme-handler/hti;',
  });
});

// oxlint-disable-next-line no-empty-pattern
test('a release is refused with a stand-in and with another version, and the way out is told', ({}, testInfo) => {
  const folder = testInfo.outputPath('electron');
  mkdirSync(folder);
  for (const name of ['electron', 'stand-in.json']) writeFileSync(join(folder, name), '');
  for (const version of [declaredElectron, '44.0.0']) {
    writeFileSync(join(folder, 'version'), version);
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder };
    const script = join(root, 'build', 'dist.ts');
    const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain(
      `built with Electron ${declaredElectron} only; this one is ${version}`,
    );
    expect(stderr).toContain('npm run setup -- --retry-electron');
    rmSync(join(folder, 'stand-in.json'), { force: true });
  }
});

// With production fuses no debugger gets in, and the app refuses a remote debugging port: it is driven
// with keys and over D-Bus, as its user does.
test('installed to a fresh place it starts, signs in, shows a pop-up, quits and leaves nothing but its data', async ({
  desktop,
  notifications,
  startDemo,
  tray,
}, testInfo) => {
  const demo = await startDemo();
  const prefix = testInfo.outputPath('prefix');
  const home = testInfo.outputPath('home');
  mkdirSync(home);
  // GTK would leave a file of the desktop's settings there.
  const env: NodeJS.ProcessEnv = { ...desktop.env, HOME: home, GSETTINGS_BACKEND: 'memory' };
  for (const name of Object.keys(env)) if (/^(XDG_.*_HOME|HTI_.*)$/.test(name)) delete env[name];

  const program = built.install(prefix);
  const version = { status: 0, stdout: `${versionOfPackage}\n` };
  expect(runToEnd(program, ['--version'], env)).toEqual(version);
  expect(runToEnd(program, ['--add-to-menu'], env).status).toBe(0);
  const handler = spawnSync('gio', ['mime', 'x-scheme-handler/hti'], { env, encoding: 'utf8' });
  expect(handler.stdout).toContain('hti-notifier.desktop');

  // What opens an app to others is off.
  for (const debug of ['--remote-debugging-port=0', '--inspect=0']) {
    expect(runToEnd(program, [debug], env).status).toBe(1);
  }
  const asNode = { ...env, ELECTRON_RUN_AS_NODE: '1' };
  expect(runToEnd(program, ['--version'], asNode)).toEqual(version);

  const data = join(home, '.config', 'HTI Notifier');
  const logged = (): string => textOf(join(data, 'logs', 'main.log'));
  const onVirtualDesktop = ['--password-store=gnome-libsecret', '--disable-gpu'];
  const app = spawn(program, [...chromiumArgs, ...onVirtualDesktop], { env, stdio: 'ignore' });
  const exited = once(app, 'exit');
  try {
    const press = (...args: readonly string[]): void => {
      execFileSync('xdotool', args, { env, stdio: 'pipe' });
    };
    await expect.poll(logged).toContain('window page-there');
    const shown = ['search', '--sync', '--onlyvisible', '--name', '^HTI Notifier$'];
    press(...shown, 'windowactivate', '--sync');
    // Past the pause and the settings in the header.
    press('key', 'Tab', 'Tab', 'Tab');
    press('type', demo.url);
    press('key', 'Tab');
    press('type', demo.code);
    press('key', 'Return');
    await expect.poll(logged).toContain('feed live');
    const sealed = /"sealedCode": "([^"]*)"/;
    const sealedWith = (): string => {
      const [, code = ''] = sealed.exec(textOf(join(data, 'settings.json'))) ?? [];
      return Buffer.from(code, 'base64').toString('latin1', 0, 3);
    };
    await expect.poll(sealedWith).toBe('v11');

    const { ideaId } = await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
    await expect.poll(() => notifications.shown().map(({ summary }) => summary)).toHaveLength(1);
    expect(notifications.shown()[0]?.summary).toContain('AMD');

    // The desktop hands a link over by starting the app again.
    const link = `hti://idea/${encodeURIComponent(ideaId)}`;
    expect(runToEnd(program, [link], env).status).toBe(0);

    await tray.choose('Quit');
    expect(await exited).toEqual([0, null]);
  } finally {
    app.kill('SIGKILL');
  }

  // As the settings write it.
  const autostart = join(home, '.config', 'autostart', 'hti-notifier.desktop');
  mkdirSync(dirname(autostart));
  writeFileSync(autostart, '[Desktop Entry]\n');
  expect(runToEnd(program, ['--remove-from-menu'], env).status).toBe(0);
  rmSync(dirname(program), { recursive: true });
  expect(readdirSync(prefix)).toEqual([]);
  const left = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => join(found.parentPath, found.name).slice(home.length));
  // The desktop's own cache of all entries.
  expect(
    left.filter(
      (file) => !file.startsWith('/.config/HTI Notifier/') && !file.endsWith('/mimeinfo.cache'),
    ),
  ).toEqual([]);
});
