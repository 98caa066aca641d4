import type { WireIdea } from './revise-idea.ts';

export interface KeptIdea {
  readonly ideaId: string;
  readonly document: WireIdea;
  /** The instant of `LAST_UPDATE`, wall-clock milliseconds since the Unix epoch. */
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
}

export interface IdeaDocuments {
  readonly find: (ideaId: string) => KeptIdea | undefined;
  readonly put: (idea: KeptIdea) => void;
  /** At most `count` ideas, the last written first. */
  readonly latest: (count: number) => readonly KeptIdea[];
}

/** More than any History asks for, and enough to update what is still open. */
const keptAtMost = 2000;

/** The server's ideas, each in its newest version: what History answers from. */
export function ideaDocuments(): IdeaDocuments {
  const byLastWrite = new Map<string, KeptIdea>();
  return {
    find: (ideaId) => byLastWrite.get(ideaId),
    put(idea) {
      byLastWrite.delete(idea.ideaId);
      byLastWrite.set(idea.ideaId, idea);
      if (byLastWrite.size <= keptAtMost) return;
      const [oldest] = byLastWrite.keys();
      if (oldest !== undefined) byLastWrite.delete(oldest);
    },
    latest: (count) => [...byLastWrite.values()].reverse().slice(0, count),
  };
}
