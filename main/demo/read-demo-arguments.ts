import { parseArgs } from 'node:util';
import type { DemoOptions } from './demo-server.ts';

export type DemoArguments =
  | { readonly kind: 'run'; readonly options: DemoOptions; readonly control: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string };

export const usage = `Usage: demo-server [options]
  --port <number>     port on 127.0.0.1; any free one when left out
  --code <text>       the API code to accept; a random one when left out
  --seed <text>       the same seed gives the same ideas at the same times
  --backlog <number>  past ideas in History at the start
  --quiet             History starts empty and no idea comes by itself
  --control           commands on stdin, one JSON object a line; ends when stdin closes
  --help`;

export function readDemoArguments(args: readonly string[]): DemoArguments {
  const parsed = parse(args);
  if ('why' in parsed) return { kind: 'wrong', why: parsed.why };
  const { port, code, seed, backlog, quiet = false, control = false, help = false } = parsed.values;
  if (help) return { kind: 'help' };
  if (port !== undefined && !isWhole(port, 65_535)) {
    return { kind: 'wrong', why: '--port must be a number from 0 to 65535' };
  }
  if (backlog !== undefined && !isWhole(backlog, 1000)) {
    return { kind: 'wrong', why: '--backlog must be a number from 0 to 1000' };
  }
  if (code === '') return { kind: 'wrong', why: '--code must not be empty' };
  const options: DemoOptions = {
    quiet,
    ...(port !== undefined && { port: Number(port) }),
    ...(code !== undefined && { code }),
    ...(seed !== undefined && { seed }),
    ...(backlog !== undefined && { backlog: Number(backlog) }),
  };
  return { kind: 'run', options, control };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        code: { type: 'string' },
        seed: { type: 'string' },
        backlog: { type: 'string' },
        quiet: { type: 'boolean' },
        control: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function isWhole(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) <= most;
}
