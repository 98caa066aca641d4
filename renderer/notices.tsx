import { words } from '../preload/words/catalogue.ts';
import type { Notice } from '../preload/words/describe-problem.ts';
import { Icon } from './icons.tsx';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly callFailed: boolean;
}

/** What is wrong beside the feed, above the list and never instead of it. */
export function Notices({ notices, callFailed }: NoticesProps) {
  if (notices.length === 0 && !callFailed) return null;
  return (
    <ul class="notices">
      {callFailed && (
        <li class="notice notice--bad" role="alert">
          <Icon name="warning" />
          {words.problem.callFailed}
        </li>
      )}
      {notices.map(({ key, tone, text }) => (
        <li key={key} class={`notice notice--${tone}`}>
          <Icon name={tone === 'bad' ? 'warning' : 'hint'} />
          {text}
        </li>
      ))}
    </ul>
  );
}

interface DemoStripProps {
  readonly onConnect: () => void;
}

/** Says above every list of made-up ideas that they are made up. */
export function DemoStrip({ onConnect }: DemoStripProps) {
  return (
    <p class="demo-strip">
      {words.account.demo}
      <button type="button" class="link" onClick={onConnect}>
        {words.account.demoConnect}
      </button>
    </p>
  );
}

interface DigestStripProps {
  readonly count: number;
  readonly onShowAll: () => void;
}

/** Says that the list is not the whole one. */
export function DigestStrip({ count, onShowAll }: DigestStripProps) {
  return (
    <p class="digest-strip" role="note">
      {words.list.ofOnePopUp(count)}
      <button type="button" class="link" onClick={onShowAll}>
        {words.list.showAll}
      </button>
    </p>
  );
}
