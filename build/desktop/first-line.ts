import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const patienceMs = 15_000;

/** The first line that a server tells about itself. Rejects when it ends, or after 15 s, without one. */
export async function firstLine(of: string, stream: Readable): Promise<string> {
  const lines = createInterface({ input: stream });
  const signal = AbortSignal.timeout(patienceMs);
  const line = await Promise.race([
    once(lines, 'line', { signal }),
    once(lines, 'close', { signal }).then(() => []),
  ]);
  const text: unknown = line[0];
  if (typeof text !== 'string') throw new Error(`${of} ended without telling its address.`);
  return text;
}
