import type { Exposure, RequestSeen } from './journal.ts';
import type { WireIdea } from './revise-idea.ts';

/** The three calls of the HTI API. */
export const endpoints = ['auth', 'history', 'stream'] as const;
export type Endpoint = (typeof endpoints)[number];
export type Scope = Endpoint | 'any';

/** A version of an idea as the server wrote it, however damaged a test asked it to be. */
export interface SentIdea {
  readonly ideaId: string;
  readonly lastUpdate: string;
  readonly document: WireIdea;
}

/** An answer that replaces the server's own. A redirect is a status with a `location` header. */
export interface ScriptedAnswer {
  readonly to: Scope;
  /** How many requests get it; 1 when left out. */
  readonly times?: number;
  /** 200 to 599. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Left out: `{"detail": …}` in the vendor's words for the status. */
  readonly body?: string;
}

/**
 * What a test may do to a demo server, in its own process or over the wire of `--control`.
 * Each acts at once; a call that cannot be carried out rejects.
 */
export interface DemoCommands {
  /** Writes a new idea, into History and to every open stream. `fields` replace what the seed wrote. */
  emit: { ask: { fields?: WireIdea } | undefined; answer: SentIdea };
  /** Many new ideas at once. */
  burst: { ask: { count: number }; answer: readonly SentIdea[] };
  /** A newer version with `fields` changed; without any, the stop loss moves and says so. */
  update: { ask: { ideaId: string; fields?: WireIdea }; answer: SentIdea };
  /** A new idea: in History, but every stream is reset in the middle of its event. */
  emitCutOff: { ask: { fields?: WireIdea } | undefined; answer: SentIdea };

  /** Says so on every stream, closes it, and answers 403 from now on. */
  expireProfile: { ask: undefined; answer: void };
  /** The UTC day (`2026-04-30`) from whose start on requests are refused; null: no end. Open streams stay. */
  setValidUntil: { ask: { day: string | null }; answer: void };
  setRequestLimit: { ask: { perMinute: number }; answer: void };
  /** History answers no more ideas than this, whatever its limit. */
  setHistoryCap: { ask: { ideas: number }; answer: void };

  /** Ends every stream cleanly, or resets every connection. Answers how many streams there were. */
  dropConnections: { ask: { how: 'end' | 'reset' }; answer: number };
  /** Open streams keep their sockets and hear nothing until `thaw`, which sends what was held back. */
  freeze: { ask: undefined; answer: void };
  thaw: { ask: undefined; answer: void };
  /** New requests are accepted and not answered until `release`. */
  hold: { ask: { to: Scope }; answer: void };
  release: { ask: undefined; answer: void };
  /** Queued behind those that already wait. */
  answerNext: { ask: ScriptedAnswer; answer: void };
  /** Forgets every scripted answer that is left. */
  answerNormally: { ask: undefined; answer: void };
  /** Puts these bytes on every open stream as they are. */
  sendBytes: { ask: { text: string } | { base64: string }; answer: void };

  /** Resets every connection and refuses new ones, as a server that is down. */
  stopListening: { ask: undefined; answer: void };
  /** Listens again on the same port. */
  listenAgain: { ask: undefined; answer: void };

  countStreams: { ask: undefined; answer: number };
  /** Every version that a stream or a History answer has shown, oldest first. */
  exposures: { ask: undefined; answer: readonly Exposure[] };
  /** Every request, oldest first. */
  requests: { ask: undefined; answer: readonly RequestSeen[] };
}

export type CommandName = keyof DemoCommands;
export type AskOf<K extends CommandName> = DemoCommands[K]['ask'];
export type AnswerOf<K extends CommandName> = DemoCommands[K]['answer'];

export type DemoControl = {
  readonly [K in CommandName]: (
    ...ask: undefined extends AskOf<K> ? [ask?: AskOf<K>] : [ask: AskOf<K>]
  ) => Promise<AnswerOf<K>>;
};
