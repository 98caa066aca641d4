import { words } from '../preload/words/catalogue.ts';
import type { Notice } from '../preload/words/describe-problem.ts';
import { Icon } from './icons.tsx';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly callFailed: boolean;
  readonly onAcceptClear: () => void;
}

/** What is wrong beside the feed, above the list and never instead of it. */
export function Notices({ notices, callFailed, onAcceptClear }: NoticesProps) {
  if (notices.length === 0 && !callFailed) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keys
    <section class="notices" aria-label={words.problem.notices} tabIndex={0}>
      <ul>
        {callFailed && (
          <li class="notice notice--bad" role="alert">
            <Icon name="warning" />
            {words.problem.callFailed}
          </li>
        )}
        {notices.map(({ key, tone, text, action }) => (
          <li key={key} class={`notice notice--${tone}`}>
            <Icon name={tone === 'bad' ? 'warning' : 'hint'} />
            {text}
            {action === 'accept-clear' && (
              <button type="button" class="link" onClick={onAcceptClear}>
                {words.account.acceptClear}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DemoStripProps {
  readonly onConnect: () => void;
}

/** Says above every list of made-up ideas that they are made up. */
export function DemoStrip({ onConnect }: DemoStripProps) {
  return (
    <aside class="demo-strip" aria-label={words.account.demoPill}>
      {words.account.demo}
      <button type="button" class="link" onClick={onConnect}>
        {words.account.demoConnect}
      </button>
    </aside>
  );
}

interface DigestStripProps {
  readonly count: number;
  readonly onShowAll: () => void;
}

/** Says that the list is not the whole one. */
export function DigestStrip({ count, onShowAll }: DigestStripProps) {
  return (
    <aside class="digest-strip" aria-label={words.list.digest}>
      {words.list.ofOnePopUp(count)}
      <button type="button" class="link" onClick={onShowAll}>
        {words.list.showAll}
      </button>
    </aside>
  );
}
