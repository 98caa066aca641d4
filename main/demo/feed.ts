import { utcText } from './account.ts';
import type { Clock } from './clock.ts';
import { ideaDocuments } from './idea-documents.ts';
import type { KeptIdea } from './idea-documents.ts';
import type { Journal } from './journal.ts';
import { newYorkText } from './new-york-text.ts';
import { eventText } from './open-stream.ts';
import type { OpenStream } from './open-stream.ts';
import { reviseIdea } from './revise-idea.ts';
import type { WireIdea } from './revise-idea.ts';
import { ideaWriter, uniqueStamps } from './write-idea.ts';

export interface Feed {
  readonly streams: Set<OpenStream>;
  /** Writes the next idea of the seed into History. `fields` replace its own; an `idea_id` also names it. */
  readonly write: (fields: WireIdea) => KeptIdea;
  /** As `write`, for an idea of the past at its own place in the seed's sequence. */
  readonly writePast: (sequence: number, atMs: number) => void;
  /** A newer version: `fields` changed, or, without any, a moved stop loss. Null: no such idea. */
  readonly revise: (ideaId: string, fields: WireIdea | undefined) => KeptIdea | null;
  /** Sends a version to every open stream. */
  readonly publish: (idea: KeptIdea) => void;
  /** At most `count` ideas and never more than the cap, the last written first. */
  readonly history: (count: number) => readonly KeptIdea[];
  readonly historyCap: () => number;
  readonly setHistoryCap: (ideas: number) => void;
  /** Says why and closes every stream (HTI API, stream events, `error`). */
  readonly closeStreams: (message: string) => void;
}

/** The largest `limit` that History takes (HTI API, history). */
export const historyLimitAtMost = 50;

/** The ideas of one server and the streams that hear of them. */
export function openFeed(
  seed: string,
  firstSequence: number,
  clock: Clock,
  journal: Journal,
): Feed {
  const documents = ideaDocuments();
  const streams = new Set<OpenStream>();
  const writeIdea = ideaWriter(seed);
  const stampOf = uniqueStamps();
  let sequence = firstSequence;
  let historyCap = historyLimitAtMost;

  const writeAt = (place: number, atMs: number, fields: WireIdea): KeptIdea => {
    const { idea, expiresAtMs } = writeIdea(place, atMs, stampOf);
    const document = { ...idea, ...fields };
    const { idea_id: ideaId } = document;
    const kept = {
      ideaId: typeof ideaId === 'string' && ideaId !== '' ? ideaId : idea.idea_id,
      document,
      updatedAtMs: atMs,
      expiresAtMs,
    };
    documents.put(kept);
    return kept;
  };

  return {
    streams,
    write(fields) {
      sequence += 1;
      return writeAt(sequence - 1, clock.nowMs(), fields);
    },
    writePast(place, atMs) {
      writeAt(place, atMs, {});
    },
    revise(ideaId, fields) {
      const before = documents.find(ideaId);
      if (before === undefined) return null;
      // LAST_UPDATE counts whole seconds: an update within the same one must still read as newer.
      const updatedAtMs = Math.max(clock.nowMs(), before.updatedAtMs + 1000);
      const changes =
        fields === undefined
          ? reviseIdea(before.document, updatedAtMs)
          : { LAST_UPDATE: newYorkText(updatedAtMs), ...fields };
      const document = { ...before.document, ...changes };
      const after = { ...before, document, updatedAtMs };
      documents.put(after);
      return after;
    },
    publish(idea) {
      const text = eventText('idea', idea.document);
      for (const stream of streams) {
        stream.send(text, () => journal.expose(idea, 'stream', clock.nowMs()));
      }
    },
    history: (count) => documents.latest(Math.min(count, historyCap)),
    historyCap: () => historyCap,
    setHistoryCap(ideas) {
      historyCap = ideas;
    },
    closeStreams(message) {
      const text = eventText('error', { message, closed_at: utcText(clock.nowMs()) });
      for (const stream of streams) {
        stream.send(text);
        stream.end();
      }
    },
  };
}
