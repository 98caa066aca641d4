import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { waitUntil } from '../../../build/desktop/wait-until.ts';
import type { DemoServer } from '../../../main/demo/demo-server.ts';
import type { BenchRow } from '../bench-row.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BusCall } from '../read-bus-calls.ts';
import { percentile } from '../statistics.ts';
import { nowMs } from '../wall-clock.ts';

/** In the order in which each is sent its idea. */
const clients = ['OURS', 'VENDOR', 'NAIVE', 'FLOOR'] as const;
type Client = (typeof clients)[number];

/** Between two ideas of one client; the others get theirs in between. */
const apartMs = 900;

/** The first ideas of each client wake it up and are not counted. */
const warmUps = 3;

type What =
  | 'idea on the wire → Notify, p50'
  | 'idea on the wire → Notify, p99'
  | 'the same, against naive Electron, p50'
  | 'the same, against naive Electron, p99'
  | 'the same, against the floor, p50';

const loop = 'vendor-style loop';

export const notifyLatency: BenchRow<What> = {
  name: 'notify-latency',
  goals: {
    'idea on the wire → Notify, p50': { kind: 'times', unit: 'ms', most: 0.25, yardstick: loop },
    'idea on the wire → Notify, p99': { kind: 'times', unit: 'ms', most: 0.5, yardstick: loop },
    'the same, against naive Electron, p50': {
      kind: 'times',
      unit: 'ms',
      most: 2,
      yardstick: 'naive',
    },
    'the same, against naive Electron, p99': {
      kind: 'times',
      unit: 'ms',
      most: 1.5,
      yardstick: 'naive',
    },
    'the same, against the floor, p50': { kind: 'more', unit: 'ms', most: 5, yardstick: 'floor' },
  },
  measure: async (desk) => {
    const samples = await measureClients(desk, desk.isTrial ? 3 : 150);
    const at = (client: Client, share: number): number => percentile(samples[client], share);
    return {
      samples,
      figures: {
        'idea on the wire → Notify, p50': { ours: at('OURS', 0.5), yardstick: at('VENDOR', 0.5) },
        'idea on the wire → Notify, p99': { ours: at('OURS', 0.99), yardstick: at('VENDOR', 0.99) },
        'the same, against naive Electron, p50': {
          ours: at('OURS', 0.5),
          yardstick: at('NAIVE', 0.5),
        },
        'the same, against naive Electron, p99': {
          ours: at('OURS', 0.99),
          yardstick: at('NAIVE', 0.99),
        },
        'the same, against the floor, p50': { ours: at('OURS', 0.5), yardstick: at('FLOOR', 0.5) },
      },
    };
  },
};

/**
 * Each client listens to a server of its own and gets its ideas in the gaps between the others': all
 * are measured on the same machine in the same minutes, and none waits for another.
 */
async function measureClients(
  desk: BenchDesk,
  ideas: number,
): Promise<Readonly<Record<Client, readonly number[]>>> {
  const servers = {
    OURS: await desk.serve(),
    VENDOR: await desk.serve(),
    NAIVE: await desk.serve(),
    FLOOR: await desk.serve(),
  };
  const monitor = await desk.monitor(['Notify']);
  await startClients(desk, servers);

  const wire = new Map<string, number>();
  for (let turn = 0; turn < (ideas + warmUps) * clients.length; turn += 1) {
    const client = clients[turn % clients.length] ?? 'OURS';
    const name = `${client}${Math.floor(turn / clients.length)}`;
    // Never sooner, even after a delay: the app gathers what comes too close together.
    await sleep(apartMs / clients.length / 2);
    await clearScreen(desk);
    await sleep(apartMs / clients.length / 2);
    wire.set(name, nowMs());
    await servers[client].control.emit({ fields: { INSTRUMENT: name } });
  }
  await waitUntil('all pop-ups', () => notified(monitor.calls()).size >= wire.size);

  const told = notified(monitor.calls());
  const of = (client: Client): readonly number[] =>
    Array.from({ length: ideas }, (_, n) => {
      const name = `${client}${n + warmUps}`;
      return (told.get(name) ?? Number.NaN) - (wire.get(name) ?? Number.NaN);
    });
  return { OURS: of('OURS'), VENDOR: of('VENDOR'), NAIVE: of('NAIVE'), FLOOR: of('FLOOR') };
}

/** Dunst lays out all that it shows for each pop-up more, and lets those wait who ask it first what it can do. */
async function clearScreen({ bus }: BenchDesk): Promise<void> {
  const dunst = ['org.freedesktop.Notifications', '/org/freedesktop/Notifications'] as const;
  await bus.call([...dunst, 'org.dunstproject.cmd0', 'NotificationCloseAll']);
}

async function startClients(
  desk: BenchDesk,
  servers: Readonly<Record<Client, DemoServer>>,
): Promise<void> {
  const yardstick = (file: string): string => join(import.meta.dirname, '../yardsticks', file);
  const envOf = ({ url, code }: DemoServer): NodeJS.ProcessEnv => ({
    ...desk.env,
    HTI_BASE_URL: url,
    HTI_API_CODE: code,
  });
  desk.start('python3', [yardstick('vendor-loop.py')], envOf(servers.VENDOR));
  desk.start(process.execPath, [yardstick('floor.ts')], envOf(servers.FLOOR));
  desk.startElectron('naive', { userData: desk.folder(), server: servers.NAIVE });
  const ours = desk.startElectron('ours', { userData: desk.folder(), server: servers.OURS });
  await ours.said(/ info feed live$/);
  for (const { control } of Object.values(servers)) {
    await waitUntil('a client on each server', async () => (await control.countStreams()) === 1);
  }
}

/** When each idea was first told, by its unique instrument. Wall clock, milliseconds. */
function notified(calls: readonly BusCall[]): ReadonlyMap<string, number> {
  const names = new RegExp(`\\b(?:${clients.join('|')})\\d+\\b`);
  const told = new Map<string, number>();
  for (const { atMs, texts } of calls) {
    const [name] = names.exec(texts.join('\n')) ?? [];
    if (name !== undefined && !told.has(name)) told.set(name, atMs);
  }
  return told;
}
