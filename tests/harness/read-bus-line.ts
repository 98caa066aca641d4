/** A message about notifications that passed over the bus. */
export interface Heard {
  readonly kind: 'heard';
  readonly type: 'call' | 'return' | 'error' | 'signal';
  readonly serial: number;
  readonly replyTo: number;
  readonly sender: string;
  readonly destination: string;
  readonly member: string;
  readonly args: readonly unknown[];
}

export type BusLine =
  | Heard
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly values: readonly unknown[] }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

/** Reads a line of bus-bridge.py, which is ours and is taken at its word. */
export function readBusLine(line: string): BusLine {
  return JSON.parse(line) as BusLine;
}
