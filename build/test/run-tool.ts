import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { root } from '../project.ts';

const binFolder = join(root, 'node_modules', '.bin');

/** Runs an installed tool on the pinned Node, its output shown. Resolves with its exit code. */
export async function runTool(
  tool: string,
  args: readonly string[],
  extraEnv: NodeJS.ProcessEnv = {},
): Promise<number> {
  const PATH = `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(join(binFolder, tool), args, {
    cwd: root,
    env: { ...process.env, ...extraEnv, PATH },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm's shims are scripts there
  });
  await once(child, 'exit');
  return child.exitCode ?? 1;
}
