import { type QuietRange, mostQuietRanges, weekdays } from '../../preload/contract/silence.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { formatWeekday } from '../../preload/words/format-weekday.ts';
import { Section } from './section.tsx';
import { SettledInput } from './settled-input.tsx';

interface QuietHoursSectionProps {
  readonly ranges: readonly QuietRange[];
  readonly onSave: (ranges: readonly QuietRange[]) => void;
}

const workNights: QuietRange = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '22:00',
  to: '07:00',
};

/** The hours of each week in which nothing pops up. */
export function QuietHoursSection({ ranges, onSave }: QuietHoursSectionProps) {
  const said = settingsWords().quiet;
  const replace = (place: number, range: QuietRange): void =>
    onSave(ranges.map((one, at) => (at === place ? range : one)));
  return (
    <Section title={said.title}>
      <p class="settings__hint">{ranges.length === 0 ? said.none : said.meaning}</p>
      {ranges.map((range, place) => (
        <RangeFields
          // A range has no identity but its place.
          key={place}
          number={place + 1}
          range={range}
          onChange={(changed) => replace(place, changed)}
          onRemove={() => onSave(ranges.filter((_, at) => at !== place))}
        />
      ))}
      {ranges.length < mostQuietRanges && (
        <button type="button" class="button" onClick={() => onSave([...ranges, workNights])}>
          {said.add}
        </button>
      )}
    </Section>
  );
}

interface RangeFieldsProps {
  readonly number: number;
  readonly range: QuietRange;
  readonly onChange: (range: QuietRange) => void;
  readonly onRemove: () => void;
}

function RangeFields({ number, range, onChange, onRemove }: RangeFieldsProps) {
  const said = settingsWords().quiet;
  return (
    <fieldset class="settings__item">
      <legend class="visually-hidden">{said.range(number)}</legend>
      <div class="settings__buttons">
        {weekdays.map((day) => (
          <label key={day} class="settings__row">
            <input
              type="checkbox"
              checked={range.days.includes(day)}
              onChange={({ currentTarget: { checked } }) => {
                const days = weekdays.filter((one) =>
                  one === day ? checked : range.days.includes(one),
                );
                onChange({ ...range, days });
              }}
            />
            {formatWeekday(day)}
          </label>
        ))}
      </div>
      <div class="settings__buttons">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} class="settings__row">
            {said[end]}
            <SettledInput
              type="time"
              value={range[end]}
              onSettle={(time) => onChange({ ...range, [end]: time })}
            />
          </label>
        ))}
        <button
          type="button"
          class="button button--small"
          aria-label={`${said.remove}: ${said.range(number)}`}
          onClick={onRemove}
        >
          {said.remove}
        </button>
      </div>
    </fieldset>
  );
}
