import type { IncomingMessage } from 'node:http';
import type { KeptIdea } from './idea-documents.ts';

/** One version of an idea that a client could have seen, and how. */
export interface Exposure {
  readonly atMs: number;
  readonly by: 'stream' | 'history';
  readonly ideaId: string;
  readonly lastUpdate: string;
}

/** One request as it came, without any value that could hold the code. */
export interface RequestSeen {
  readonly atMs: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly headerNames: readonly string[];
  readonly queryNames: readonly string[];
  /** Null while it is held or when the connection was cut before an answer. */
  readonly status: number | null;
}

export interface Journal {
  readonly expose: (idea: KeptIdea, by: Exposure['by'], atMs: number) => void;
  /** Returns the function that notes the answer's status. */
  readonly request: (
    request: IncomingMessage,
    query: URLSearchParams,
    atMs: number,
  ) => (status: number) => void;
  readonly exposures: () => readonly Exposure[];
  readonly requests: () => readonly RequestSeen[];
}

/** Days of demo, or the longest test; beyond it the oldest half is forgotten, so that a demo left running does not grow. */
const entriesAtMost = 200_000;

export function openJournal(): Journal {
  const exposures: Exposure[] = [];
  const requests: { status: number | null; readonly seen: Omit<RequestSeen, 'status'> }[] = [];
  return {
    expose({ ideaId, document }, by, atMs) {
      addBounded(exposures, { atMs, by, ideaId, lastUpdate: String(document['LAST_UPDATE']) });
    },
    request(request, query, atMs) {
      const seen = {
        atMs,
        method: request.method ?? '',
        path: pathOf(request),
        headerNames: Object.keys(request.headers),
        queryNames: [...query.keys()],
      };
      const entry: (typeof requests)[number] = { status: null, seen };
      addBounded(requests, entry);
      return (status) => {
        entry.status = status;
      };
    },
    exposures: () => [...exposures],
    requests: () => requests.map(({ seen, status }) => ({ ...seen, status })),
  };
}

/** The path as it was asked, without the query, which may hold the code. */
export function pathOf(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '';
}

function addBounded<T>(entries: T[], entry: T): void {
  entries.push(entry);
  if (entries.length > entriesAtMost) entries.splice(0, entriesAtMost / 2);
}
