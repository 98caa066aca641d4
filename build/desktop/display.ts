import { type Child, startChild, type Surroundings } from './child.ts';
import { firstLine } from './first-line.ts';

export interface Display {
  /** Value for DISPLAY, such as `:1`. */
  readonly name: string;
  readonly child: Child;
}

/** Starts Xvfb on a display number of its own choice. Resolves when it accepts clients. */
export async function startDisplay(at: Surroundings): Promise<Display> {
  const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
  const child = startChild('Xvfb', ['-displayfd', '3', ...screen], at);
  return { name: `:${await firstLine('Xvfb', child.told)}`, child };
}
