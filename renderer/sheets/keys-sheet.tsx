import { words } from '../../preload/words/catalogue.ts';
import { Sheet } from './sheet.tsx';

/** Every key that does something. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { keys } = words;
  return (
    <Sheet title={keys.title} onClose={onClose}>
      <dl class="keys">
        {keys.list.map(([key, meaning]) => (
          <div key={key} class="keys__row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="sheet__buttons">
        <button type="submit" class="button">
          {keys.close}
        </button>
      </form>
    </Sheet>
  );
}
