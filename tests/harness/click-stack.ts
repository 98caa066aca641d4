import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Well inside a pop-up of one line. Pixels. */
const insetPx = 16;

/** Clicks the first or the last of the stacked pop-ups, which dunst draws as one window. */
export async function clickStack(env: NodeJS.ProcessEnv, end: 'top' | 'bottom'): Promise<void> {
  const geometry = ['search', '--onlyvisible', '--class', 'dunst', 'getwindowgeometry', '--shell'];
  const { stdout } = await run('xdotool', geometry, { env });
  const pixels = (name: string): number => {
    const [, digits] = new RegExp(`^${name}=(\\d+)$`, 'm').exec(stdout) ?? [];
    return Number(digits);
  };
  const x = pixels('X') + pixels('WIDTH') / 2;
  const y = end === 'top' ? pixels('Y') + insetPx : pixels('Y') + pixels('HEIGHT') - insetPx;
  await run('xdotool', ['mousemove', String(x), String(y), 'click', '1'], { env });
}
