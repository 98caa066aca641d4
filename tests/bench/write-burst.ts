import { eventText } from '../../main/demo/open-stream.ts';
import { ideaWriter, uniqueStamps } from '../../main/demo/write-idea.ts';

/** So many new ideas as the bytes of a stream; the last one is of an instrument that no other has. */
export function writeBurst(count: number, lastInstrument: string): string {
  const write = ideaWriter('burst');
  const stampOf = uniqueStamps();
  const nowMs = Date.now();
  return Array.from({ length: count }, (_, n) => {
    const { idea } = write(n, nowMs, stampOf);
    const isLast = n === count - 1;
    return eventText('idea', isLast ? { ...idea, INSTRUMENT: lastInstrument } : idea);
  }).join('');
}
