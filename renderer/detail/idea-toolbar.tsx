import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import type { IdeaActions } from '../idea-actions.ts';

interface IdeaToolbarProps {
  readonly idea: IdeaView;
  readonly actions: IdeaActions;
  readonly onMute: (idea: IdeaView) => void;
}

/** What the user can do with the idea; each has a key as well. */
export function IdeaToolbar({ idea, actions, onMute }: IdeaToolbarProps) {
  const said = words.actions;
  const { starred, decision } = idea.marks;
  const canMute = idea.instrument !== null || idea.prefix !== null;
  return (
    <fieldset class="toolbar" aria-label={words.detail.actions}>
      <button
        type="button"
        class="chip"
        aria-pressed={starred}
        onClick={() => actions.toggleStar(idea)}
      >
        <span aria-hidden="true">{starred ? '★' : '☆'}</span> {said.star}
      </button>
      {(['taken', 'skipped'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="chip"
          aria-pressed={decision?.kind === kind}
          onClick={() => actions.decide(idea, kind)}
        >
          {words.decision[kind]}
        </button>
      ))}
      <button type="button" class="chip" onClick={() => actions.copy(idea, 'text')}>
        {said.copy}
      </button>
      <button type="button" class="chip" onClick={() => actions.copy(idea, 'json')}>
        {said.copyJson}
      </button>
      {canMute && (
        <button type="button" class="chip" onClick={() => onMute(idea)}>
          {said.mute}
        </button>
      )}
    </fieldset>
  );
}
