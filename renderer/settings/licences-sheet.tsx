import { useEffect, useState } from 'preact/hooks';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Sheet } from '../sheets/sheet.tsx';

interface LicencesSheetProps {
  /** Null: main could not be reached, which the window says by itself. */
  readonly onRead: () => Promise<string | null>;
  readonly onClose: () => void;
}

/** The terms of all that the app is made of, fetched only when somebody wants to read them. */
export function LicencesSheet({ onRead, onClose }: LicencesSheetProps) {
  const said = settingsWords().about;
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    void onRead().then(setText);
  }, []);
  return (
    <Sheet title={said.licences} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keys */}
      <pre class="licences" tabIndex={0} lang="en">
        {text}
      </pre>
      <div class="sheet__buttons">
        <button type="button" class="button" onClick={onClose}>
          {said.close}
        </button>
      </div>
    </Sheet>
  );
}
