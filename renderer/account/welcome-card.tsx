import { useEffect, useRef } from 'preact/hooks';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { profileFacts } from '../../preload/words/describe-profile.ts';
import { AccountFacts } from './account-facts.tsx';

interface WelcomeCardProps {
  readonly account: Extract<AccountView, { kind: 'signed-in' }>;
  readonly onClose: () => void;
}

/** What the check of a new account found, above the first ideas, until it is read. */
export function WelcomeCard({ account, onClose }: WelcomeCardProps) {
  const { accountName, baseUrl, profile } = account;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  const title = words.account.connectedTo(accountName ?? baseUrl);
  return (
    <section ref={card} class="current welcome" tabIndex={-1} aria-label={title}>
      <p class="welcome__head">
        <bdi class="current__name">{title}</bdi>
        <button type="button" class="link" onClick={onClose}>
          {words.account.closeFacts}
        </button>
      </p>
      {profile !== null && <AccountFacts facts={profileFacts(profile)} />}
    </section>
  );
}
