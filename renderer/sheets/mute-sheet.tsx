import type { Mute } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Sheet } from './sheet.tsx';

interface MuteSheetProps {
  readonly idea: IdeaView;
  readonly onMute: (mute: Mute) => void;
  readonly onClose: () => void;
}

/** Asks what of an idea is to be silent from now on. */
export function MuteSheet({ idea, onMute, onClose }: MuteSheetProps) {
  const { mute } = words;
  return (
    <Sheet title={mute.title} onClose={onClose}>
      <p>{mute.meaning}</p>
      <form method="dialog" class="sheet__choices">
        {(['instrument', 'prefix'] as const).map((kind) => {
          const value = idea[kind];
          return (
            value !== null && (
              <button
                key={kind}
                type="submit"
                class="button"
                onClick={() => onMute({ kind, value })}
              >
                <bdi>{mute[kind](value)}</bdi>
              </button>
            )
          );
        })}
        <button type="submit" class="button">
          {mute.cancel}
        </button>
      </form>
    </Sheet>
  );
}
