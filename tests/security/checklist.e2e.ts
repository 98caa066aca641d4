/**
 * Electron's security checklist (20 points, tutorial/security), each point against the running app.
 * Point 19 stands in tests/package/package.e2e.ts, the OS sandbox of point 4 in os-sandbox.e2e.ts.
 */
import type * as Electron from 'electron';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredElectron, root } from '../../build/project.ts';
import { callNames } from '../../preload/contract/calls.ts';
import { deskOf } from '../harness/desk-of.ts';
import { readChannels, readPreferences } from './look-into-main.ts';
import { expect, test } from './security-test.ts';

const preload = join(root, 'dist', 'preload.cjs');

test('1 only secure content is loaded: the page reaches no server by any way that a page has', async ({
  open,
  trap,
}) => {
  const urls = await open.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(urls).toEqual(['app://hti/index.html']);

  const refused = await open.page.evaluate(async (url) => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      blocked.push(effectiveDirective),
    );
    const add = (tag: string, fields: object): void => {
      document.head.append(Object.assign(document.createElement(tag), fields));
    };
    // A script's address is not even taken as text.
    const script = document.createElement('script');
    const scriptAddress = ((): string => {
      try {
        script.src = `${url}/script`;
        return 'taken';
      } catch {
        return 'refused';
      }
    })();
    add('img', { src: `${url}/img` });
    add('link', { rel: 'stylesheet', href: `${url}/css` });
    add('link', { rel: 'prefetch', href: `${url}/prefetch` });
    add('iframe', { src: `${url}/frame` });
    add('video', { src: `${url}/video` });
    new FontFace('trap', `url(${url}/font)`).load().catch(() => undefined);
    navigator.sendBeacon(`${url}/beacon`, 'x');
    const fetched = await fetch(`${url}/fetch`).then(String, () => 'refused');
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(url).host}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    const socket = new WebSocket(url.replace('http', 'ws'));
    await new Promise((resolve) => socket.addEventListener('error', resolve));
    peer.close();
    return { fetched, scriptAddress, blocked };
  }, trap.url);
  expect(refused).toMatchObject({ fetched: 'refused', scriptAddress: 'refused' });
  expect(refused.blocked).toEqual(expect.arrayContaining(['img-src', 'connect-src']));
  expect(trap.hits()).toEqual([]);
});

test('2 no page has Node, nor a worker or a frame of it', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) {
    expect(prefs['nodeIntegration']).toBeFalsy();
    expect(prefs['nodeIntegrationInWorker']).toBeFalsy();
    expect(prefs['nodeIntegrationInSubFrames']).toBeFalsy();
  }
  const found = await open.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'setImmediate', '__dirname'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inFrame = names.filter((name) => name in (frame.contentWindow ?? {}));
    frame.remove();
    let worker = 'refused';
    try {
      new Worker(URL.createObjectURL(new Blob(['postMessage(typeof require)']))).terminate();
      worker = 'started';
    } catch {
      // Trusted types take no such address.
    }
    return { inPage: names.filter((name) => name in window), inFrame, worker };
  });
  expect(found).toEqual({ inPage: [], inFrame: [], worker: 'refused' });
});

test('3 contexts are isolated: what a page does to its own JavaScript does not reach the bridge', async ({
  open,
}) => {
  for (const prefs of await readPreferences(open.electron)) {
    expect(prefs['contextIsolation']).toBe(true);
  }
  const answers = await open.page.evaluate(async () => {
    const { includes } = Array.prototype;
    const stolen = { value: 'stolen', configurable: true };
    Reflect.set(Array.prototype, 'includes', () => true);
    Reflect.defineProperty(Object.prototype, 'apiCode', stolen);
    const whatNot = (name: string, ask?: unknown): Promise<string> =>
      Reflect.apply(window.hti.call, null, [name, ask]).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    const unknown = await whatNot('evil:call');
    const emptyForm = await whatNot('account:connect', {});
    Reflect.set(Array.prototype, 'includes', includes);
    Reflect.deleteProperty(Object.prototype, 'apiCode');
    return { unknown, emptyForm };
  });
  expect(answers.unknown).toBe('unknown call');
  expect(answers.emptyForm).toContain('not in the contract');
});

test('4 pages are sandboxed: their preload script gets no Node module', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) expect(prefs['sandbox']).toBe(true);
  const source = readFileSync(preload, 'utf8');
  expect([...source.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual([
    'electron',
  ]);
});

test('5 every permission is denied, to a page of any session', async ({ open }) => {
  const denied = await open.page.evaluate(async () => {
    const names: PermissionName[] = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'midi',
      // @ts-expect-error -- TypeScript's list lacks it
      'clipboard-read',
    ];
    const states: string[] = [];
    for (const name of names) {
      const { state } = await navigator.permissions.query({ name });
      states.push(state);
    }
    const fails = (wish: Promise<unknown>) =>
      wish.then(
        () => false,
        () => true,
      );
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      camera: await fails(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await fails(navigator.mediaDevices.getDisplayMedia()),
      midi: await fails(navigator.requestMIDIAccess()),
      clipboard: await fails(navigator.clipboard.readText()),
    };
  });
  expect(denied).toEqual({
    states: ['denied'],
    notification: 'denied',
    camera: true,
    screen: true,
    midi: true,
    clipboard: true,
  });
  const elsewhere = await open.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'other' } });
    await window.loadURL('about:blank');
    const state: unknown = await window.webContents.executeJavaScript(
      "navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state)",
    );
    window.destroy();
    return state;
  });
  expect(elsewhere).toBe('denied');
});

test('6 web security is on: even a server that allows it is not read from another origin', async ({
  open,
  trap,
}) => {
  for (const prefs of await readPreferences(open.electron)) expect(prefs['webSecurity']).toBe(true);
  const read = await open.page.evaluate(
    (url) =>
      fetch(url).then(
        (answer) => answer.text(),
        () => 'refused',
      ),
    trap.url,
  );
  expect(read).toBe('refused');
});

test('7 the content security policy is strict, comes with every file, and holds', async ({
  open,
}) => {
  const files = readdirSync(join(root, 'dist', 'renderer'));
  const policies = await open.electron.evaluate(async ({ session }, names) => {
    const read: (string | null)[] = [];
    for (const name of [...names, 'nothing.html']) {
      const answer = await session.fromPartition('window').fetch(`app://hti/${name}`);
      read.push(answer.headers.get('content-security-policy'));
    }
    return read;
  }, files);
  const [policy = ''] = policies;
  expect(new Set(policies)).toEqual(new Set([policy]));
  const directives = new Map(
    policy?.split('; ').map((text) => [text.split(' ', 1)[0], text.split(' ').slice(1).join(' ')]),
  );
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(directives.get(name), name).toBe("'none'");
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);

  const ran = await open.page.evaluate(async () => {
    const violated = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      );
    });
    const style = document.createElement('style');
    style.append('body { color: red }');
    document.head.append(style);
    style.remove();
    let inline = 'taken';
    try {
      document.createElement('script').append('window.ranInline = true');
    } catch {
      inline = 'refused';
    }
    // Through a timer: what a debugger evaluates itself is not held to the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- that it does not run is the test
          resolve(new Function('return "ran"')());
        } catch {
          resolve('refused');
        }
      });
    });
    let html = 'taken';
    try {
      document.createElement('div').innerHTML = '<b>text</b>';
    } catch {
      html = 'refused';
    }
    return { violated: await violated, evaluated, html, inline };
  });
  expect(ran).toEqual({
    violated: 'style-src-elem',
    evaluated: 'refused',
    html: 'refused',
    inline: 'refused',
  });
});

test('8 insecure content is not allowed', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) {
    expect(prefs['allowRunningInsecureContent']).toBeFalsy();
  }
});

test('9 no experimental features are on, by preference or by switch', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) {
    expect(prefs['experimentalFeatures']).toBeFalsy();
  }
  const switches = await open.electron.evaluate(({ app }) =>
    ['enable-features', 'js-flags', 'enable-experimental-web-platform-features'].filter((name) =>
      app.commandLine.hasSwitch(name),
    ),
  );
  expect(switches).toEqual([]);
});

test('10 no Blink features are turned on', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) {
    expect(prefs['enableBlinkFeatures'] ?? '').toBe('');
  }
});

test('11 there is no webview that could allow pop-ups', async ({ open }) => {
  for (const prefs of await readPreferences(open.electron)) expect(prefs['webviewTag']).toBeFalsy();
  const kind = await open.page.evaluate(() => document.createElement('webview').constructor.name);
  expect(kind).toBe('HTMLElement');
});

test('12 should a webview ever be attached, it is refused', async ({ open }) => {
  const prevented = await open.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      let isPrevented = false;
      const event = { preventDefault: () => (isPrevented = true) };
      contents.emit('will-attach-webview', event, {}, {});
      return isPrevented;
    }),
  );
  expect(prevented).toEqual([true]);
});

test('13 the page cannot be navigated away, by whatever a page or a link in it does', async ({
  open,
  trap,
}) => {
  const before = trap.hits().length;
  const targets = [
    trap.url,
    'javascript:document.title="ran"',
    'data:text/html,x',
    'file:///etc/passwd',
  ];
  for (const target of targets) {
    await open.page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(url);
    }, target);
  }
  await open.page.evaluate((url) => {
    const meta = Object.assign(document.createElement('meta'), { content: `0;url=${url}` });
    meta.httpEquiv = 'refresh';
    document.head.append(meta);
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
    const moved = new DataTransfer();
    moved.setData('text/uri-list', url);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: moved, bubbles: true }));
  }, trap.url);
  // Playwright's own locators wait for the end of a navigation, which there never is.
  const after = await open.page.evaluate(() => ({
    url: location.href,
    title: document.title,
    text: document.body.textContent,
  }));
  expect(after).toMatchObject({ url: 'app://hti/index.html', title: 'HTI Notifier' });
  expect(after.text).toContain('Live');
  expect(trap.hits()).toHaveLength(before);

  // Shown by the page alone, without main being asked; main brings the app's page back.
  const left = open.page.waitForURL('about:blank');
  await open.page.evaluate(() => location.assign('about:blank'));
  await left;
  await open.page.waitForURL('app://hti/index.html');
  await expect(open.page.getByRole('status')).toContainText('Live');
});

test('14 no new window opens, however it is asked for', async ({ open, trap }) => {
  const opened = await open.page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
    document.body.append(link);
    link.click();
    for (const how of [{ shiftKey: true }, { ctrlKey: true }, { button: 1 }]) {
      link.dispatchEvent(new MouseEvent('click', { ...how, bubbles: true, cancelable: true }));
    }
    link.remove();
    return window.open(url) !== null;
  }, trap.url);
  expect(opened).toBe(false);
  const windows = await open.electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('15 nothing but the app’s own links is opened outside, whatever a server or the page asks for', async ({
  open,
}) => {
  await open.electron.evaluate(({ shell }: typeof Electron) => {
    Reflect.set(globalThis, 'openedOutside', []);
    shell.openExternal = (url) => {
      const opened: string[] = Reflect.get(globalThis, 'openedOutside');
      opened.push(url);
      return Promise.resolve();
    };
  });
  const hostile = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://evil/share',
    'mailto:a@b?attach=/etc/passwd',
    'https://ok.example@evil.example',
    '<a href="https://evil.example">here</a>',
  ];
  const DESCRIPTION = hostile.join('\n');
  await open.demo.control.emit({ fields: { INSTRUMENT: 'LINKS', DESCRIPTION } });
  await open.page.getByRole('button', { name: /LINKS/ }).click();
  await expect(open.page.getByText('smb://evil/share')).toBeVisible();
  await open.page.getByText('smb://evil/share').click();
  expect(await open.page.locator('a[href]').count()).toBe(0);
  const asked = [...hostile, 'https://docs.fintechstrategies.ai', '__proto__', 'documentation'];
  await open.page.evaluate(async (names) => {
    for (const name of names) {
      await Reflect.apply(window.hti.call, null, ['about:open-link', name]).catch(() => undefined);
    }
  }, asked);
  const opened = await open.electron.evaluate(() => Reflect.get(globalThis, 'openedOutside'));
  expect(opened).toEqual(['https://docs.fintechstrategies.ai']);
});

test('16 the declared Electron is one that still gets fixes', () => {
  // The three newest stable majors are supported. Looked up on this day; older than 8 weeks, look again.
  const known = { newestMajor: 45, onDay: '2026-11-22' };
  expect(Number(declaredElectron.split('.', 1)[0])).toBeGreaterThanOrEqual(known.newestMajor - 2);
  const weeks = (Date.now() - Date.parse(known.onDay)) / (7 * 24 * 3_600_000);
  if (weeks > 8) {
    test.info().annotations.push({
      type: 'stale',
      description: 'newestMajor is not looked up lately',
    });
  }
});

test('17 a stranger gets no answer on any channel, not even with our own preload script', async ({
  open,
}) => {
  const { invoked, sent } = await readChannels(open.electron);
  expect([...invoked].sort()).toEqual([...callNames].sort());
  // Electron's own listener, so that an emitted error is no exception.
  expect(sent).toEqual(['error']);

  const answers = await open.electron.evaluate(
    async ({ BrowserWindow, session }, { script, names }) => {
      // The app lets no session load anything; this is a stranger all the same.
      session.fromPartition('strangers').webRequest.onBeforeRequest(null);
      const webPreferences = { preload: script, partition: 'strangers' };
      const stranger = new BrowserWindow({ show: false, webPreferences });
      await stranger.loadURL('data:text/html,<h1>stranger</h1>');
      const calls = names.map((name) => `hti.call(${JSON.stringify(name)})`).join(',');
      const told: unknown = await stranger.webContents.executeJavaScript(
        `Promise.allSettled([${calls}]).then((all) => all.map((one) => String(one.reason)))`,
      );
      stranger.destroy();
      return told;
    },
    { script: preload, names: [...callNames] },
  );
  expect(answers).toEqual(callNames.map(() => expect.stringContaining('unknown caller')));
});

test('18 the app is served from a scheme of its own, which gives out its files and nothing else', async ({
  open,
}) => {
  expect(new URL(open.page.url()).protocol).toBe('app:');
  const file = await open.page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(file).toBe('refused');
  const statuses = await open.electron.evaluate(async ({ session }) => {
    const own = session.fromPartition('window');
    const told: Record<string, number> = {};
    for (const path of [
      'app://hti/index.html',
      'app://hti/../main.cjs',
      'app://hti/%2e%2e/main.cjs',
      'app://hti/..%2fmain.cjs',
      'app://hti/..\\main.cjs',
      'app://hti/preload.cjs',
      'app://hti/',
      'app://evil/index.html',
    ]) {
      told[path] = (await own.fetch(path)).status;
    }
    told['POST'] = (await own.fetch('app://hti/index.html', { method: 'POST' })).status;
    return told;
  });
  const { 'app://hti/index.html': page, ...others } = statuses;
  expect(page).toBe(200);
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
});

test('20 the page gets one object of functions, and through it no object of Electron', async ({
  open,
}) => {
  const seen = await open.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    const own = Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
    const { hti } = window;
    const told: unknown[][] = [];
    const stop = hti.on('desk:status', (...all) => told.push(all));
    const heard = (): Promise<void> =>
      new Promise((resolve) => {
        const end = hti.on('desk:status', () => {
          end();
          resolve();
        });
      });
    await Promise.all([heard(), hti.call('feed:reconnect-now', undefined)]);
    const before = told.length;
    stop();
    await Promise.all([heard(), hti.call('feed:reconnect-now', undefined)]);
    return {
      own: own.filter((name) => !/^\d+$/.test(name)),
      members: Object.values(hti).map((member) => typeof member),
      arguments: [...new Set(told.map((all) => all.length))],
      keys: Object.keys(told[0]?.[0] ?? {}),
      heardAfterStop: told.length - before,
    };
  });
  // The page's own: nanostores counts there for all copies of itself.
  expect(seen.own.filter((name) => name !== 'nanostoresGlobal')).toEqual(['hti']);
  expect(seen.members).toEqual(['function', 'function']);
  expect(seen.arguments).toEqual([1]);
  expect(seen.keys).not.toEqual(expect.arrayContaining(['sender']));
  expect(seen.heardAfterStop).toBe(0);
  // The next test finds the feed as this one found it.
  await expect.poll(async () => (await deskOf(open.page)).feed.kind).toBe('live');
});
