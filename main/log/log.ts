import type { Redactor } from './redactor.ts';

export type Level = 'info' | 'warn' | 'error';

/** Details of a line. An error is told by its name and message, never by its stack. */
export type Details = Readonly<Record<string, unknown>>;

type Write = (area: string, event: string, details?: Details) => void;

/** The only way to say something outside the window: one line each, without secrets. */
export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

interface LogParts {
  /** Takes one line without its line end. */
  readonly writeLine: (line: string) => void;
  readonly redactor: Redactor;
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly now: () => number;
}

/** Writes lines such as `2026-04-22T13:24:00.000Z info feed live attempt=1`. */
export function createLog({ writeLine, redactor, now }: LogParts): Log {
  const at =
    (level: Level): Write =>
    (area, event, details = {}) => {
      const words = [new Date(now()).toISOString(), level, area, event, ...wordsOf(details)];
      writeLine(oneLine(redactor.redact(words.join(' '))));
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function wordsOf(details: Details): string[] {
  return Object.entries(details).map(([name, value]) => `${name}=${textOf(value)}`);
}

function textOf(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(`${value.name}: ${value.message}`);
  if (typeof value === 'string') return /^[\w.:/+-]+$/.test(value) ? value : JSON.stringify(value);
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    // Anything at all may be thrown, and to throw once more in the telling of it would end the app.
    return 'unwritable';
  }
}

/** A server's text must not be able to forge a line, nor to steer a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');
}
