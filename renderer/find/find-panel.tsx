import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Order, type Query, orders } from '../../preload/contract/bookmark.ts';
import { words } from '../../preload/words/catalogue.ts';
import { facetsOf } from './facets.ts';
import type { FindBarProps } from './find-bar.tsx';
import { toggled } from './query.ts';

/** Everything that can be asked besides words. */
export function FindPanel({ query, ideas, onQuery, onExport }: FindBarProps) {
  const facets = useMemo(() => facetsOf(ideas), [ideas]);
  const { find, side, field, export: exporting } = words;
  const change = (part: Partial<Query>): void => onQuery({ ...query, ...part });
  const life = (wanted: 'open' | 'expired'): Query['life'] =>
    query.life === wanted ? null : wanted;
  return (
    <div class="find__panel">
      <Group name={find.side}>
        {(['buy', 'sell'] as const).map((one) => (
          <Chip
            key={one}
            label={side[one]}
            isOn={query.sides.includes(one)}
            onClick={() => change({ sides: toggled(query.sides, one) })}
          />
        ))}
      </Group>
      <Group name={find.state}>
        {(['open', 'expired'] as const).map((one) => (
          <Chip
            key={one}
            label={find[one]}
            isOn={query.life === one}
            onClick={() => change({ life: life(one) })}
          />
        ))}
        {(['unread', 'starred'] as const).map((one) => (
          <Chip
            key={one}
            label={find[one]}
            isOn={query[one]}
            onClick={() => change({ [one]: !query[one] })}
          />
        ))}
        {(facets.hiddenCount > 0 || query.hidden) && (
          <Chip
            label={find.hidden(facets.hiddenCount)}
            isOn={query.hidden}
            onClick={() => change({ hidden: !query.hidden })}
          />
        )}
      </Group>
      {(
        [
          ['assetClasses', field.assetClass],
          ['timeframes', field.timeframe],
          ['prefixes', field.prefix],
        ] as const
      ).map(
        ([list, name]) =>
          facets[list].length > 0 && (
            <Group key={list} name={name}>
              {facets[list].map((value) => (
                <Chip
                  key={value}
                  label={value}
                  isOn={query[list].includes(value)}
                  onClick={() => change({ [list]: toggled(query[list], value) })}
                />
              ))}
            </Group>
          ),
      )}
      <label class="find__group">
        <span class="find__name">{find.sort}</span>
        <select
          class="find__select"
          value={query.order}
          onChange={(event) => change({ order: orderOf(event.currentTarget.value) })}
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {find.order[order]}
            </option>
          ))}
        </select>
      </label>
      <Group name={find.export}>
        {(['csv', 'json'] as const).map((format) => (
          <button key={format} type="button" class="chip" onClick={() => onExport(format)}>
            {exporting.fileType[format]}
          </button>
        ))}
      </Group>
    </div>
  );
}

function orderOf(value: string): Order {
  return orders.find((order) => order === value) ?? 'arrival';
}

interface GroupProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Group({ name, children }: GroupProps) {
  return (
    <fieldset class="find__group" aria-label={name}>
      <span class="find__name" aria-hidden="true">
        {name}
      </span>
      {children}
    </fieldset>
  );
}

interface ChipProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

function Chip({ label, isOn, onClick }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={isOn} onClick={onClick}>
      <bdi>{label}</bdi>
    </button>
  );
}
