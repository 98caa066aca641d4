import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Sheet } from '../sheets/sheet.tsx';

interface EraseSheetProps {
  readonly what: 'ideas' | 'everything';
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Asks once more: what is erased does not come back. */
export function EraseSheet({ what, onErase, onClose }: EraseSheetProps) {
  const { erase: said, cancel } = settingsWords().privacy;
  return (
    <Sheet title={said[what].title} onClose={onClose}>
      <form method="dialog" onSubmit={onErase}>
        <p>{said[what].meaning}</p>
        <div class="sheet__buttons">
          <button type="button" class="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" class="button button--danger">
            {said[what].confirm}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
