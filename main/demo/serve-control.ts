import type { Readable, Writable } from 'node:stream';
import type { DemoControl } from './control.ts';
import { readCommand } from './read-command.ts';
import { readLines } from './read-lines.ts';

/**
 * Carries out commands from `input`, one JSON object a line, and answers each with one line on
 * `output`: `{"id":1,"ok":true,"result":…}` or `{"id":1,"ok":false,"error":"…"}`.
 * Resolves when the input has ended.
 */
export async function serveControl(
  control: DemoControl,
  input: Readable,
  output: Writable,
): Promise<void> {
  const say = (reply: unknown): void => {
    output.write(`${JSON.stringify(reply)}\n`);
  };
  const carryOut = async (line: string): Promise<void> => {
    const command = readCommand(line);
    if (command.kind === 'unreadable') {
      say({ id: command.id, ok: false, error: command.why });
      return;
    }
    try {
      say({ id: command.id, ok: true, result: await command.run(control) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say({ id: command.id, ok: false, error: why });
    }
  };

  await new Promise<void>((resolve) => {
    readLines(input, (line) => void carryOut(line), resolve);
  });
}
