/**
 * `npm run sim:reconnect`: 100,000 installed apps after a five-minute outage of their server.
 * Every client is the app's own state machine; only network and time are simulated. Prints how many
 * arrive in each second after the server is back, and draws it into `docs/reconnect.svg`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { advance } from '../../main/feed/core/advance.ts';
import type { FeedEvent, Session } from '../../main/feed/core/session.ts';
import { newSession } from '../../main/feed/core/session.ts';
import { seededChance } from './seeded-chance.ts';
import { barPlot } from '../plot/bar-plot.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '100000' },
    outage: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});
const clients = Number(values.clients);
const outageMs = Number(values.outage) * 1_000;
const chance = seededChance(Number(values.seed));

/** Runs one client from the drop until it reaches the server again. Returns ms after the server's return. */
function msUntilBack(session: Session): number {
  let monoMs = 0;
  let current = session;
  let event: FeedEvent = dropOf(current, 'ended');
  for (;;) {
    const step = advance(current, event, { monoMs, wallMs: monoMs, chance: chance() });
    current = step.next;
    const asksServer = step.effects.some(
      (effect) => effect.do === 'open-stream' || effect.do === 'authenticate',
    );
    if (asksServer && monoMs >= outageMs) return monoMs - outageMs;
    if (asksServer) {
      event = dropOf(current, 'refused');
      continue;
    }
    const pause = step.effects.find(
      (effect) => effect.do === 'set-timer' && effect.timer === 'step',
    );
    if (pause?.do !== 'set-timer') throw new Error('a client gave up');
    monoMs += pause.afterMs;
    event = { kind: 'timer-fired', timer: 'step' };
  }
}

function dropOf(session: Session, why: 'ended' | 'refused'): FeedEvent {
  return {
    kind: 'streamed',
    ticket: session.streamTicket ?? -1,
    event: {
      kind: 'dropped',
      why: why === 'ended' ? { kind: 'ended' } : { kind: 'network', fault: 'refused' },
    },
  };
}

/** A session that has been live for an hour when the server goes away. */
function connected(): Session {
  return {
    ...newSession(2),
    phase: { kind: 'live', sinceWallMs: -3_600_000 },
    authenticated: true,
    lastTicket: 1,
    streamTicket: 1,
    readyAtMs: -3_600_000,
    begunAtMs: -3_600_000,
  };
}

const backAfterMs = Array.from({ length: clients }, () => msUntilBack(connected())).sort(
  (a, b) => a - b,
);
const arrivals = new Map<number, number>();
for (const ms of backAfterMs) {
  const second = Math.floor(ms / 1_000);
  arrivals.set(second, (arrivals.get(second) ?? 0) + 1);
}
const seconds = Array.from({ length: Math.max(...arrivals.keys()) + 1 }, (_, second) => second);
const perSecond = seconds.map((second) => arrivals.get(second) ?? 0);
const peak = Math.max(...perSecond);
const quantile = (q: number): number => (backAfterMs[Math.ceil(clients * q) - 1] ?? 0) / 1_000;

console.log('second  arrivals');
for (const second of seconds) console.log(`${String(second).padStart(6)}  ${perSecond[second]}`);
console.log(
  `peak second ${((peak / clients) * 100).toFixed(2)} % of ${clients} clients; ` +
    `50 % back within ${quantile(0.5).toFixed(1)} s, 99 % within ${quantile(0.99).toFixed(1)} s`,
);

writeFileSync(
  new URL('../../docs/reconnect.svg', import.meta.url),
  barPlot({
    title: `${clients.toLocaleString('en')} clients after a ${outageMs / 60_000}-minute outage`,
    xLabel: 'seconds after the server is back',
    yLabel: 'arrivals per second',
    values: perSecond,
    limit: { value: clients * 0.03, label: '3 % of the clients' },
  }),
);
