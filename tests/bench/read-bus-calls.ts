/** A method call as `dbus-monitor` tells it. */
export interface BusCall {
  /** When it passed over the bus. Wall clock, milliseconds. */
  readonly atMs: number;
  readonly member: string;
  /** Its arguments that are texts, in order. */
  readonly texts: readonly string[];
}

const header = /^method call time=(\d+\.\d+) .* member=(\w+)$/;
const argument = /^\s+string "(.*)$/;

/** Reads what `dbus-monitor` has written so far. Of a text with several lines only the first is read. */
export function readBusCalls(output: string): readonly BusCall[] {
  const calls: { atMs: number; member: string; texts: string[] }[] = [];
  for (const line of output.split('\n')) {
    const [, seconds, member] = header.exec(line) ?? [];
    if (seconds !== undefined && member !== undefined) {
      calls.push({ atMs: Number(seconds) * 1_000, member, texts: [] });
    } else {
      const [, text] = argument.exec(line) ?? [];
      if (text !== undefined) calls.at(-1)?.texts.push(text.replace(/"$/, ''));
    }
  }
  return calls;
}
