import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { root } from '../build/project.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
type Named = Readonly<Record<string, string>>;
const manifest: {
  readonly scripts: Named;
  readonly version: string;
  readonly dependencies: Named;
  readonly devDependencies: Named;
} = JSON.parse(textOf('package.json'));

/** The lines of the shell blocks, and what stands as such in a sentence. */
function commandsIn(text: string): readonly string[] {
  const blocks = Array.from(text.matchAll(/^```sh\n(.*?)^```$/gms), ([, block = '']) => block);
  const lines = blocks.flatMap((block) => block.split('\n'));
  const inline = Array.from(
    text.matchAll(/`((?:npm|node) [^`]+)`/g),
    ([, command = '']) => command,
  );
  return [...lines, ...inline]
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Where each command is run. `here`: in a test of this file. */
const runs: Readonly<Record<string, string>> = {
  'npm start': 'here',
  'npm start -- --demo': 'tests/desktop-life.e2e.ts: the demo runs without any account',
  'npm test': 'by whoever reads this',
  'npm test -- unit': 'by whoever reads this',
  'npm run setup': 'here',
  'npm run demo-server': 'here',
  'npm run demo-server -- --port 3500 --code let-me-in --seed 7': 'here',
  "curl -N 'http://127.0.0.1:3500/client-api/hti/stream?api_code=let-me-in&poll_seconds=2'": 'here',
  'npm run sim:reconnect': 'here',
  'npm run dist': 'tests/package/package.e2e.ts: a release is refused with a stand-in',
  'npm run dist:smoke': 'tests/package/test-build.ts: dist-smoke.ts',
  'npm run format': 'build/test/layers.ts: prettier',
  'node build/icons.ts': 'build/icons/drawings.test.ts: if not: node build/icons.ts',
  // These take minutes and are run by hand; they are checked by the compiler like all code.
  'npm run soak -- --minutes 20': 'not run',
  'npm run hunt -- --minutes 20': 'not run',
  'npm run bench': 'not run',
  'npm run pictures': 'not run',
};

const told = ['README.md', 'CONTRIBUTING.md'].flatMap((file) => commandsIn(textOf(file)));

test('each command of the README is run by a test, or said not to be', () => {
  expect(told.length).toBeGreaterThan(8);
  expect(new Set(told)).toEqual(new Set(Object.keys(runs)));
  for (const where of Object.values(runs)) {
    const [, file, title = ''] = /^([\w/.-]+\.\w+): (.*)$/.exec(where) ?? [];
    if (file !== undefined) expect(textOf(file)).toContain(title);
  }
});

test('each npm script that the README names exists', () => {
  const names = told.flatMap((command) => /^npm (?:run )?([\w:-]+)/.exec(command)?.[1] ?? []);
  for (const name of names) expect(Object.keys(manifest.scripts)).toContain(name);
});

test('the README says of each package why it is there', () => {
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const readme = textOf('README.md');
  expect(packages.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

const isWindows = process.platform === 'win32';
const npm = isWindows ? 'npm.cmd' : 'npm';

function run(...args: readonly string[]): string {
  return execFileSync(npm, args, { cwd: root, encoding: 'utf8', shell: isWindows, stdio: 'pipe' });
}

test('npm start builds the app and runs it', () => {
  expect(run('start', '--', '--version').trim().split('\n').at(-1)).toBe(manifest.version);
});

test('npm run setup provides what is missing, and says what is there', () => {
  expect(run('run', 'setup')).toContain('electron');
});

test('npm run sim:reconnect draws the picture that the README shows', () => {
  const before = textOf('docs/reconnect.svg');
  run('run', 'sim:reconnect');
  expect(textOf('docs/reconnect.svg')).toBe(before);
});

test('npm run demo-server answers what the README asks of it', async () => {
  // On any free port: the one in the README may be taken here.
  const args = ['run', 'demo-server', '--', '--port', '0', '--code', 'let-me-in', '--seed', '7'];
  const server = spawn(npm, args, {
    cwd: root,
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = `${await addressOf(server)}/client-api/hti/stream?api_code=let-me-in&poll_seconds=2`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    await answer.body?.cancel();
  } finally {
    server.kill();
  }
});

async function addressOf(server: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const [, url] = / on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The demo server has ended.');
}
