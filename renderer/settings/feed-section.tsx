import { pollBounds } from '../../preload/contract/poll.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { Section } from './section.tsx';
import { SettledInput } from './settled-input.tsx';

interface FeedSectionProps {
  readonly pollSeconds: number;
  readonly onPollSeconds: (seconds: number) => void;
}

/** How the server is asked. */
export function FeedSection({ pollSeconds, onPollSeconds }: FeedSectionProps) {
  const said = settingsWords().feed;
  return (
    <Section title={said.title}>
      <label class="settings__row">
        {said.poll}
        <SettledInput
          type="number"
          min={pollBounds.leastSeconds}
          max={pollBounds.mostSeconds}
          step={0.5}
          value={String(pollSeconds)}
          onSettle={(typed) => onPollSeconds(Number(typed))}
        />
        {said.seconds}
      </label>
      <p class="settings__hint">{said.meaning}</p>
    </Section>
  );
}
