import type { Answer, Ask, CallName, ExportAsk, IdeaMark } from '../preload/contract/calls.ts';
import type { Mute } from '../preload/contract/alert-rules.ts';
import type { DecisionKind, IdeaView } from '../preload/contract/idea-view.ts';
import { words } from '../preload/words/catalogue.ts';
import { ideaAsJson, ideaAsText } from '../preload/words/idea-as-text.ts';

/** What the user can do with ideas. None of it changes what the server said. */
export interface IdeaActions {
  readonly toggleStar: (idea: IdeaView) => void;
  readonly note: (idea: IdeaView, text: string) => void;
  /** The same decision once more takes it back. */
  readonly decide: (idea: IdeaView, decision: DecisionKind) => void;
  readonly markRead: (idea: IdeaView) => void;
  readonly copy: (idea: IdeaView, as: 'text' | 'json') => void;
  readonly mute: (mute: Mute) => void;
  readonly exportIdeas: (ask: ExportAsk) => void;
}

/** Null when main could not be reached. */
export type AskMain = <K extends CallName>(name: K, ask: Ask<K>) => Promise<Answer<K> | null>;

/** `say`: tells the user once that something was done. */
export function ideaActions(ask: AskMain, say: (text: string) => void): IdeaActions {
  const mark = ({ id }: IdeaView, what: IdeaMark): void =>
    void ask('idea:mark', { ideaId: id, mark: what });
  return {
    toggleStar: (idea) => mark(idea, { kind: 'star', starred: !idea.marks.starred }),
    note: (idea, text) => mark(idea, { kind: 'note', text }),
    decide: (idea, decision) => {
      const isSame = idea.marks.decision?.kind === decision;
      mark(idea, {
        kind: 'decision',
        decision: isSame ? null : decision,
        version: idea.version,
      });
    },
    markRead: ({ id }) => void ask('idea:mark-read', id),
    copy: async (idea, as) => {
      const text = as === 'text' ? ideaAsText(idea) : ideaAsJson(idea);
      if ((await ask('clipboard:write', text)) !== null) say(words.done.copied);
    },
    mute: async (what) => {
      const outcome = await ask('rules:mute', what);
      if (outcome?.kind === 'muted') say(words.done.muted(what.value));
      if (outcome?.kind === 'full') say(words.done.rulesFull);
    },
    exportIdeas: async (what) => {
      const outcome = await ask('ideas:export', what);
      if (outcome?.kind === 'saved') say(words.done.exported(outcome.count));
      if (outcome?.kind === 'failed') say(words.done.exportFailed[outcome.why]);
    },
  };
}
