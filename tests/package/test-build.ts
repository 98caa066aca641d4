import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../../build/app-arguments.ts';
import { root } from '../../build/project.ts';

const folder = join(root, 'release', 'test-build');

/** The package as `npm run dist:smoke` makes it. */
export interface TestBuild {
  /** As it was before it went into the archive. */
  readonly unpacked: string;
  /** Unpacks the archive below a folder, as a user does. Returns the program. */
  readonly install: (prefix: string) => string;
}

export function makeTestBuild(): TestBuild {
  execFileSync(process.execPath, [join(root, 'build', 'dist-smoke.ts')], { stdio: 'pipe' });
  const names = readdirSync(folder);
  const [archive, ...others] = names.filter((name) => name.endsWith('.tar.gz'));
  const unpacked = names.find((name) => name.endsWith('-unpacked'));
  if (archive === undefined || others.length > 0 || unpacked === undefined) {
    throw new Error(`${folder} holds ${names.join(', ')}`);
  }
  return {
    unpacked: join(folder, unpacked),
    install: (prefix) => {
      mkdirSync(prefix, { recursive: true });
      execFileSync('tar', ['-xzf', join(folder, archive), '-C', prefix]);
      return join(prefix, archive.slice(0, -'.tar.gz'.length), 'hti-notifier');
    },
  };
}

/** Chromium's own: as root it does not run with its sandbox. */
export const chromiumArgs = isRoot ? ['--no-sandbox'] : [];

/** Runs the program until it ends by itself. */
export function runToEnd(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stdout } = spawnSync(program, [...chromiumArgs, ...args], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout };
}
