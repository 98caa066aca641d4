import { useEffect, useState } from 'preact/hooks';
import type { StoredView } from '../../preload/contract/stored-view.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { formatBytes } from '../../preload/words/format-bytes.ts';
import { EraseSheet } from './erase-sheet.tsx';
import { Section } from './section.tsx';
import type { SettingsActions } from './settings-actions.ts';

interface PrivacySectionProps {
  /** Of the account that is open, as they come and go. */
  readonly ideaCount: number;
  readonly actions: SettingsActions;
}

/** What is stored on this computer, where, and how to erase it. */
export function PrivacySection({ ideaCount, actions }: PrivacySectionProps) {
  const said = settingsWords().privacy;
  const [stored, setStored] = useState<StoredView | null>(null);
  const [erasing, setErasing] = useState<'ideas' | 'everything' | null>(null);
  useEffect(() => {
    void actions.readStored().then(setStored);
  }, [ideaCount]);
  return (
    <Section title={said.title}>
      <p class="settings__hint">{said.meaning}</p>
      {stored !== null && (
        <dl class="facts">
          <div class="facts__row">
            <dt class="facts__name">{said.ideas}</dt>
            <dd class="facts__line">{said.size(stored.ideas, formatBytes(stored.bytes))}</dd>
          </div>
          <div class="facts__row">
            <dt class="facts__name">{said.folder}</dt>
            <dd class="facts__line">
              <bdi>{stored.folder}</bdi>
            </dd>
          </div>
        </dl>
      )}
      <div class="settings__buttons">
        <button type="button" class="button" onClick={actions.openFolder}>
          {said.openFolder}
        </button>
        <button type="button" class="button" onClick={() => setErasing('ideas')}>
          {said.erase.ideas.button}
        </button>
        <button
          type="button"
          class="button button--danger"
          onClick={() => setErasing('everything')}
        >
          {said.erase.everything.button}
        </button>
      </div>
      {erasing !== null && (
        <EraseSheet
          what={erasing}
          onErase={erasing === 'ideas' ? actions.eraseIdeas : actions.eraseEverything}
          onClose={() => setErasing(null)}
        />
      )}
    </Section>
  );
}
