import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { type Query, longestSearch } from '../../preload/contract/bookmark.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Icon } from '../icons.tsx';
import { describeQuery } from './describe-query.ts';
import { FindPanel } from './find-panel.tsx';
import { isFiltering } from './query.ts';

export interface FindBarProps {
  readonly query: Query;
  /** Among which is searched. */
  readonly ideas: readonly IdeaView[];
  readonly found: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: Query) => void;
  readonly onClear: () => void;
  readonly onExport: (format: 'csv' | 'json') => void;
}

/** Searching at once, filtering and sorting one click away; and always what is filtered now. */
export function FindBar(props: FindBarProps) {
  const { query, ideas, input, found, onQuery, onClear } = props;
  const [isOpen, setIsOpen] = useState(false);
  const { find } = words;
  return (
    <search class="find" aria-label={find.name}>
      <div class="find__line">
        <Icon name="search" />
        <input
          ref={input}
          class="find__input"
          type="text"
          aria-label={find.search}
          placeholder={find.searchHint}
          maxLength={longestSearch}
          autocomplete="off"
          spellcheck={false}
          value={query.text}
          onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        />
        <button
          type="button"
          class="icon-button"
          aria-expanded={isOpen}
          aria-label={find.filter}
          title={find.filter}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="filter" />
        </button>
      </div>
      {isOpen && <FindPanel {...props} />}
      {isFiltering(query) && (
        <p class="find__active">
          <span>
            <strong>{find.found(found, ideas.length)}</strong> {describeQuery(query)}
          </span>
          <button type="button" class="link" onClick={onClear}>
            {find.clear} <kbd>{find.clearKey}</kbd>
          </button>
        </p>
      )}
    </search>
  );
}
