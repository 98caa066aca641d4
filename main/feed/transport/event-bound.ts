const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * - `between`: nothing of an event has come since the last blank line.
 * - `comment`: within a comment line that stands before an event.
 * - `event`: from an event's first line to the blank line that ends it.
 * - `cut`: within an event that was too large, up to its blank line.
 */
type Place = 'between' | 'comment' | 'event' | 'cut';

/**
 * Lets whole events of a `text/event-stream` (WHATWG HTML §9.2.6) pass and cuts out those over
 * `maxBytes`, whatever the chunks and line ends. An unfinished event is held back, which nobody
 * can notice: an event is dispatched at its blank line, and one without is never dispatched. So
 * neither this nor the parser after it ever keeps more than `maxBytes`.
 *
 * The byte order mark that may lead the stream is dropped here and a line end passed in its place:
 * `eventsource` 5.1 would go on to drop a second one, and the text `ï»¿` too.
 *
 * @param onCut told once for each event that is cut, as soon as it is too large, with the bytes
 *   that had come by then
 * @returns takes a chunk, gives what may pass now; perhaps nothing
 */
export function boundEvents(
  maxBytes: number,
  onCut: (bytes: number) => void,
): (chunk: Uint8Array) => Uint8Array {
  const held = new Uint8Array(maxBytes);
  let heldBytes = 0;
  let place: Place = 'between';
  let atLineStart = true;
  let afterCr = false;
  let atStreamStart = true;
  let mayBeMarked = false;

  function hold(bytes: Uint8Array): void {
    const total = heldBytes + bytes.length;
    if (total > maxBytes) {
      place = 'cut';
      heldBytes = 0;
      onCut(total);
    } else {
      held.set(bytes, heldBytes);
      heldBytes = total;
    }
  }

  /** The finished event; nothing of one that was cut. */
  function release(): Uint8Array {
    const isMarked = mayBeMarked && BYTE_ORDER_MARK.every((byte, at) => held[at] === byte);
    const event = held.slice(isMarked ? BYTE_ORDER_MARK.length : 0, heldBytes);
    heldBytes = 0;
    mayBeMarked = false;
    place = 'between';
    return event;
  }

  return (chunk) => {
    if (chunk.length === 0) return chunk;
    const passed: Uint8Array[] = atStreamStart ? [Uint8Array.of(LF)] : [];
    let from = 0; // The first byte that was not yet passed, held or cut.
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      const isSecondOfCrLf = byte === LF && afterCr;
      afterCr = byte === CR;
      if (isSecondOfCrLf) continue;

      if (byte === LF || byte === CR) {
        if (place === 'comment') place = 'between';
        else if (atLineStart && place !== 'between') {
          if (place === 'event') hold(chunk.subarray(from, at + 1));
          from = at + 1;
          passed.push(release());
        }
        atLineStart = true;
      } else {
        if (atLineStart && place === 'between') {
          place = byte === COLON ? 'comment' : 'event';
          if (place === 'event') {
            mayBeMarked = atStreamStart && at === 0;
            passed.push(chunk.subarray(from, at));
            from = at;
          }
        }
        atLineStart = false;
      }
    }
    const rest = chunk.subarray(from);
    if (place === 'event') hold(rest);
    else if (place !== 'cut') passed.push(rest);
    atStreamStart = false;
    return Buffer.concat(passed);
  };
}
