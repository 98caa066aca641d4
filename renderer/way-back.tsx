import { useLayoutEffect } from 'preact/hooks';
import { words } from '../preload/words/catalogue.ts';
import { Icon } from './icons.tsx';

/** Leads from another page back to the ideas: the button itself, and Escape. */
export function WayBack({ onClose }: { readonly onClose: () => void }) {
  // Before the next key can come.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // In a sheet the key closes the sheet.
      const isOfSheet = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key === 'Escape' && !isOfSheet) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);
  return (
    <button type="button" class="link way-back" onClick={onClose}>
      <Icon name="back" />
      {words.actions.backToIdeas}
    </button>
  );
}
