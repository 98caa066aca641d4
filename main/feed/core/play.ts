import { advance } from './advance.ts';
import type { FeedEffect, FeedEvent, Session, TimerName } from './session.ts';
import { newSession } from './session.ts';
import type { AuthAnswer, HistoryAnswer, ProbeAnswer, StreamEvent } from '../ports.ts';
import type { DropReason, FeedState } from '../../../preload/contract/feed-state.ts';
import { feedStateOf } from './feed-state-of.ts';

/** A session under test with a clock of its own: tells events, remembers effects, fires timers. */
export class Play {
  session: Session = newSession(2);
  monoMs = 1_000;
  chance = 0.5;
  readonly effects: FeedEffect[] = [];
  readonly #deadlines = new Map<TimerName, number>();

  /** Wall-clock milliseconds; a fixed distance from the monotonic clock. */
  get wallMs(): number {
    return this.monoMs + 1_700_000_000_000;
  }

  get state(): FeedState {
    return feedStateOf(this.session, this.wallMs);
  }

  /** Tells one event and returns its effects. */
  tell(event: FeedEvent): readonly FeedEffect[] {
    const { monoMs, wallMs, chance } = this;
    const { next, effects } = advance(this.session, event, { monoMs, wallMs, chance });
    this.session = next;
    this.effects.push(...effects);
    for (const effect of effects) {
      if (effect.do === 'set-timer') this.#deadlines.set(effect.timer, monoMs + effect.afterMs);
      if (effect.do === 'clear-timer') this.#deadlines.delete(effect.timer);
    }
    return effects;
  }

  stream(event: StreamEvent): readonly FeedEffect[] {
    return this.tell({ kind: 'streamed', ticket: this.session.streamTicket ?? -1, event });
  }

  /** Bytes that make one whole event, as the transport tells them. */
  hear(event: StreamEvent): readonly FeedEffect[] {
    this.stream({ kind: 'heard' });
    return this.stream(event);
  }

  answerProbe(answer: ProbeAnswer): readonly FeedEffect[] {
    return this.tell({ kind: 'probed', ticket: this.session.lastTicket, answer });
  }

  answerAuth(answer: AuthAnswer): readonly FeedEffect[] {
    return this.tell({ kind: 'authenticated', ticket: this.session.lastTicket, answer });
  }

  answerHistory(answer: HistoryAnswer): readonly FeedEffect[] {
    return this.tell({ kind: 'history-read', ticket: this.session.lastTicket, answer });
  }

  /** Lets time pass, firing every timer that comes due, in order. */
  pass(ms: number): void {
    const end = this.monoMs + ms;
    for (;;) {
      const next = this.#nextDeadline();
      if (next === null || next.at > end) break;
      const { timer, at } = next;
      this.#deadlines.delete(timer);
      this.monoMs = Math.max(this.monoMs, at);
      this.tell({ kind: 'timer-fired', timer });
    }
    this.monoMs = end;
  }

  #nextDeadline(): { timer: TimerName; at: number } | null {
    let next: { timer: TimerName; at: number } | null = null;
    for (const [timer, at] of this.#deadlines) {
      if (next === null || at < next.at) next = { timer, at };
    }
    return next;
  }

  /** The effects of one kind so far. */
  all<K extends FeedEffect['do']>(name: K): readonly Extract<FeedEffect, { do: K }>[] {
    return this.effects.filter(
      (effect): effect is Extract<FeedEffect, { do: K }> => effect.do === name,
    );
  }
}

type AuthOk = Extract<AuthAnswer, { kind: 'ok' }>;
type HistoryOk = Extract<HistoryAnswer, { kind: 'ok' }>;

export const authOkWithLimit = (requestLimitPerMinute: number): AuthOk => ({
  kind: 'ok',
  serverDateMs: null,
  profile: {
    accountName: 'Desk 7',
    validity: { kind: 'unlimited' },
    requestLimitPerMinute,
    filters: {},
  },
});

export const authOk = authOkWithLimit(60);

export const historyOf = (...ideas: unknown[]): HistoryOk => ({
  kind: 'ok',
  ideas,
  limit: 50,
  serverDateMs: null,
});

export const failed = (why: DropReason): { kind: 'failed'; why: DropReason } => ({
  kind: 'failed',
  why,
});

export const refused: DropReason = { kind: 'network', fault: 'refused' };

/** A session that has signed in and is live. */
export function livePlay(): Play {
  const play = openedPlay();
  play.hear({ kind: 'ready' });
  play.answerHistory(historyOf());
  return play;
}

/** A session whose stream is being opened. */
export function openedPlay(): Play {
  const play = new Play();
  play.tell({ kind: 'signed-in' });
  play.answerAuth(authOk);
  return play;
}
