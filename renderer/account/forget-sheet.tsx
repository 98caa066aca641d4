import { useRef } from 'preact/hooks';
import type { ForgetAsk } from '../../preload/contract/calls.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Sheet } from '../sheets/sheet.tsx';

interface ForgetSheetProps {
  readonly onForget: (ask: ForgetAsk) => void;
  readonly onClose: () => void;
}

/** Asks once more before the code is forgotten, and what shall go with it. */
export function ForgetSheet({ onForget, onClose }: ForgetSheetProps) {
  const said = words.account.forgetting;
  const ideasToo = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={said.title} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => onForget({ eraseIdeas: ideasToo.current?.checked ?? false })}
      >
        <p>{said.meaning}</p>
        <label class="form__consent">
          <input ref={ideasToo} type="checkbox" />
          {said.ideasToo}
        </label>
        <div class="sheet__buttons">
          <button type="button" class="button" onClick={onClose}>
            {said.cancel}
          </button>
          <button type="submit" class="button button--danger">
            {said.forget}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
