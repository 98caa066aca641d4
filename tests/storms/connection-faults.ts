import { waitUntil } from '../../build/desktop/wait-until.ts';
import type { Endpoint, ScriptedAnswer } from '../../main/demo/control.ts';
import type { DemoProcess } from '../harness/demo-process.ts';
import type { IdeaSource } from './idea-source.ts';

/** What a fault may use. */
export interface Strike {
  readonly control: DemoProcess['control'];
  readonly source: IdeaSource;
  /** Ideas and updates of this moment, as the schedule drew them; may be none. */
  readonly ideas: () => Promise<void>;
  /** Presses "Reconnect now". */
  readonly ask: () => Promise<void>;
}

/**
 * `breaks`: the connection is lost and must be made anew, with `ideas` written meanwhile. Others end
 * with the connection that they began with.
 */
export interface ConnectionFault {
  readonly breaks: boolean;
  readonly strike: (strike: Strike) => Promise<void>;
}

const breaking = (strike: ConnectionFault['strike']): ConnectionFault => ({ breaks: true, strike });

/** The next request gets this answer instead of the server's own, and the stream that is open ends. */
const answered = (answer: ScriptedAnswer): ConnectionFault =>
  breaking(async ({ control, ideas }) => {
    await control.answerNext(answer);
    await control.dropConnections({ how: 'end' });
    await ideas();
  });

/** Requests to the endpoint are accepted and answered late. */
const answeredLate = (endpoint: Endpoint): ConnectionFault =>
  breaking(async ({ control, ideas, ask }) => {
    await control.hold({ to: endpoint });
    await control.dropConnections({ how: 'reset' });
    await ask();
    await waitUntil(`a held ${endpoint}`, async () => {
      const waiting = (await control.requests()).filter(({ status }) => status === null);
      return waiting.some(({ path }) => path.endsWith(`/${endpoint}`));
    });
    await ideas();
    await control.release();
  });

/** Every way in which the storm hurts the connection. */
export const connectionFaults = {
  'clean end': breaking(async ({ control, ideas }) => {
    await control.dropConnections({ how: 'end' });
    await ideas();
  }),
  reset: breaking(async ({ control, ideas }) => {
    await control.dropConnections({ how: 'reset' });
    await ideas();
  }),
  'reset within an event': breaking(async ({ source, ideas }) => {
    await source.emitCutOff();
    await ideas();
  }),
  'reset before anybody could read': breaking(async ({ control, ideas }) => {
    const written = ideas();
    await control.dropConnections({ how: 'reset' });
    await written;
  }),
  stall: {
    breaks: false,
    strike: async ({ control, ideas }) => {
      await control.freeze();
      await ideas();
      await control.thaw();
    },
  },
  'silence that never ends': breaking(async ({ control, ideas, ask }) => {
    await control.freeze();
    await ideas();
    await ask();
  }),
  'server away': breaking(async ({ control, source, ideas }) => {
    await control.stopListening();
    await source.updateUnheard(3);
    await ideas();
    await control.listenAgain();
  }),
  'more than History holds': breaking(async ({ control, source }) => {
    await control.stopListening();
    await source.emit(HISTORY_CAP + 2);
    await control.listenAgain();
  }),
  'stream refused with 503': answered({ to: 'stream', status: 503 }),
  'stream refused with 429': answered({
    to: 'stream',
    status: 429,
    headers: { 'Retry-After': '1' },
  }),
  'History refused with 503': answered({ to: 'history', status: 503 }),
  'login page of a hotel': answered({
    to: 'stream',
    status: 200,
    headers: { 'Content-Type': 'text/html' },
    body: '<title>Welcome</title>',
  }),
  'stream answered late': answeredLate('stream'),
  'History answered late': answeredLate('history'),
} as const satisfies Readonly<Record<string, ConnectionFault>>;

export type FaultName = keyof typeof connectionFaults;

/** How many ideas History holds during a storm: few, so that it runs over at times. */
export const HISTORY_CAP = 12;
