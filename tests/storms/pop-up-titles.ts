import { waitUntil } from '../../build/desktop/wait-until.ts';
import type { SessionBus } from '../harness/session-bus.ts';

const service = 'org.freedesktop.Notifications';
const close = [service, '/org/freedesktop/Notifications', service, 'CloseNotification'] as const;
/** No daemon counts so far. */
const noPopUp = 0xffff_ffff;

/**
 * The titles of all pop-ups that were asked for, oldest first. The ask counts, not the daemon's
 * answer: nobody hears the answer to a process that was killed meanwhile. `from`: how much had been
 * overheard before the first of them.
 */
export async function popUpTitles(bus: SessionBus, from = 0): Promise<readonly string[]> {
  // What passes is overheard in order but not at once: a call of our own marks the present.
  const marks = countMarks(bus);
  await bus.call(close, 'u', [noPopUp]);
  await waitUntil('the bus to be overheard', () => countMarks(bus) > marks);
  return bus
    .heard()
    .slice(from)
    .filter(({ type, member }) => type === 'call' && member === 'Notify')
    .map(({ args }) => String(args[3]));
}

function countMarks(bus: SessionBus): number {
  return bus.heard().filter(({ type, args }) => type === 'call' && args[0] === noPopUp).length;
}
