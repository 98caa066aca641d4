import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../preload/words/catalogue.ts';

interface ClearQuestionProps {
  readonly baseUrl: string;
  /** The same server with encryption, where it answers there. */
  readonly overTls: string | null;
  readonly onChoose: (baseUrl: string) => void;
}

/** Before a code goes where others can read it. */
export function ClearQuestion({ baseUrl, overTls, onChoose }: ClearQuestionProps) {
  const said = words.account;
  const block = useRef<HTMLDivElement>(null);
  useEffect(() => block.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={block} class="clear" role="alert">
      <p class="clear__title">{said.inClear}</p>
      <p>
        <bdi>{said.inClearDetail(baseUrl)}</bdi>
      </p>
      <div class="settings__buttons">
        {overTls !== null && (
          <button type="button" class="button button--primary" onClick={() => onChoose(overTls)}>
            {said.connectOverTls}
          </button>
        )}
        <button type="button" class="button" onClick={() => onChoose(baseUrl)}>
          {said.connectInClear}
        </button>
      </div>
    </div>
  );
}
