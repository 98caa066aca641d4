import type { UpdateState } from '../preload/contract/updates.ts';
import { words } from '../preload/words/catalogue.ts';

interface UpdateStripProps {
  readonly state: UpdateState;
  readonly onDetails: () => void;
  readonly onRestart: () => void;
}

/** One quiet line about a newer version, which goes away with it or with the wish to skip it. */
export function UpdateStrip({ state, onDetails, onRestart }: UpdateStripProps) {
  if (state.kind !== 'ready' && state.kind !== 'told') return null;
  const said = words.update;
  const { version } = state.release;
  return (
    <aside class="digest-strip" aria-label={said.title}>
      {state.kind === 'ready' ? said.ready(version) : said.available(version)}
      <span class="strip__buttons">
        <button type="button" class="link" onClick={onDetails}>
          {said.details}
        </button>
        {state.kind === 'ready' && (
          <button type="button" class="link" onClick={onRestart}>
            {said.restart}
          </button>
        )}
      </span>
    </aside>
  );
}
