import { utcText } from './account.ts';

const hourMs = 60 * 60_000;

const newYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/**
 * `2026-04-22 04:35:15 EST`: New York's wall clock, called EST in summer too, as the vendor does. In
 * the hour of autumn that this clock shows again it is UTC, as the other would be read as an hour ago.
 */
export function newYorkText(atMs: number): string {
  const text = wallClockText(atMs);
  return text === wallClockText(atMs - hourMs) ? utcText(atMs) : text;
}

function wallClockText(atMs: number): string {
  const parts = newYork.formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  return `${day} ${part('hour')}:${part('minute')}:${part('second')} EST`;
}

/** The same without separators, as it stands in an idea's id: `20260422_043000`, `20261101T063000Z`. */
export function newYorkStamp(atMs: number): string {
  return newYorkText(atMs).replace(' EST', '').replace(' ', '_').replaceAll(/[-:]/g, '');
}
