import type { IdeaTime } from '../../preload/contract/idea-view.ts';
import { cleanLine } from './clean-text.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

const timeForm =
  /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)? ?(EST|EDT|ET|Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i;

let newYork: Intl.DateTimeFormat | null = null;

/** The name of the offset in New York at an instant, for example `GMT-04:00` in summer. */
function nameOffset(atMs: number): string {
  // Made with the first time that is read: it loads megabytes of calendars.
  newYork ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    timeZoneName: 'longOffset',
  });
  return newYork.format(atMs);
}

/**
 * Reads a server time. `EST`, `EDT` and `ET` all mean the clock on the wall in New York, daylight
 * saving included (HTI API, an idea). ISO 8601 with a zone, `UTC` and `GMT` are instants. Anything
 * else, a time without a zone too, keeps its text and has no instant.
 */
export function readIdeaTime(raw: unknown): IdeaTime {
  if (typeof raw === 'number' && Number.isFinite(raw)) return { atMs: null, text: String(raw) };
  const text = typeof raw === 'string' ? (cleanLine(raw) ?? '') : '';
  return { atMs: instantOf(text), text };
}

function instantOf(text: string): number | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone = ''] =
    timeForm.exec(text) ?? [];
  if (year === undefined) return null;
  const wallMs = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
  // Date.UTC moves 30 February to March and hour 25 to the next day: such a text names no time.
  const named = new Date(wallMs);
  const isNamed =
    named.getUTCFullYear() === Number(year) &&
    named.getUTCMonth() === Number(month) - 1 &&
    named.getUTCDate() === Number(day) &&
    named.getUTCHours() === Number(hour) &&
    named.getUTCMinutes() === Number(minute) &&
    named.getUTCSeconds() === Number(second);
  return isNamed ? toInstant(wallMs, zone.toUpperCase()) : null;
}

function toInstant(wallMs: number, zone: string): number | null {
  switch (zone) {
    case 'EST':
    case 'EDT':
    case 'ET':
      return fromNewYork(wallMs);
    case 'Z':
    case 'UTC':
    case 'GMT':
      return wallMs;
    default:
      return fromOffset(wallMs, zone);
  }
}

/**
 * Where the clock shows a time twice (November) this is the first, daylight time: an expiry errs
 * to the early side, so that nothing expired looks open. A time the clock skips (March) is read as
 * if it had not been put forward: 02:30 is 03:30 daylight time. Temporal calls this "compatible".
 */
function fromNewYork(wallMs: number): number {
  const daylightMs = wallMs + 4 * hourMs;
  return isDaylightHour(Math.floor(daylightMs / hourMs)) ? daylightMs : wallMs + 5 * hourMs;
}

/** Clocks are put forward and back on the hour, and the ideas of a flood share a few hours. */
const daylightHours = new Map<number, boolean>();
const mostHours = 1_000;

function isDaylightHour(hour: number): boolean {
  const known = daylightHours.get(hour);
  if (known !== undefined) return known;
  if (daylightHours.size >= mostHours) daylightHours.clear();
  const isDaylight = nameOffset(hour * hourMs).endsWith('GMT-04:00');
  daylightHours.set(hour, isDaylight);
  return isDaylight;
}

function fromOffset(wallMs: number, zone: string): number | null {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return null;
  const offsetMs = hours * hourMs + minutes * minuteMs;
  return zone.startsWith('-') ? wallMs + offsetMs : wallMs - offsetMs;
}
