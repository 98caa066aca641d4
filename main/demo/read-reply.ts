import type { AnswerOf, CommandName } from './control.ts';

/** One line of the server's side of the wire. */
export type Reply =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }
  | { readonly kind: 'other' };

export function readReply(line: string): Reply {
  const raw = parseJson(line);
  if (typeof raw !== 'object' || raw === null) return { kind: 'other' };
  if ('listening' in raw && typeof raw.listening === 'string') {
    return { kind: 'listening', url: raw.listening };
  }
  if (!('id' in raw && typeof raw.id === 'number' && 'ok' in raw)) return { kind: 'other' };
  if (raw.ok === true) {
    return { kind: 'done', id: raw.id, result: 'result' in raw ? raw.result : undefined };
  }
  return { kind: 'failed', id: raw.id, error: 'error' in raw ? String(raw.error) : '' };
}

/** The one cast: both ends of the wire are built from `DemoCommands`, in one version. */
export function readResult<K extends CommandName>(_name: K, result: unknown): AnswerOf<K> {
  return result as AnswerOf<K>;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // not a line of ours
  }
}
