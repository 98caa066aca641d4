import { useState } from 'preact/hooks';
import type { ForgetAsk } from '../../preload/contract/calls.ts';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { accountFacts } from '../../preload/words/describe-profile.ts';
import { AccountFacts } from './account-facts.tsx';
import { ForgetSheet } from './forget-sheet.tsx';

interface CurrentAccountProps {
  readonly account: AccountView;
  readonly onLeaveDemo: () => void;
  readonly onForget: (ask: ForgetAsk) => void;
}

/** Whose feed runs, what it delivers, and the way out of it. */
export function CurrentAccount({ account, onLeaveDemo, onForget }: CurrentAccountProps) {
  const [isForgetting, setForgetting] = useState(false);
  const said = words.account;
  switch (account.kind) {
    case 'none':
      return null;
    case 'unlocking':
      return (
        <section class="current">
          <p class="current__name">{said.unlocking}</p>
          <p class="account__hint">{said.unlockingDetail}</p>
        </section>
      );
    case 'demo':
      return (
        <section class="current">
          <p class="current__name">{said.demo}</p>
          <button type="button" class="button button--small" onClick={onLeaveDemo}>
            {said.leaveDemo}
          </button>
        </section>
      );
    case 'signed-in':
      return (
        <section class="current" aria-label={said.signedIn}>
          {account.accountName !== null && (
            <p class="current__name">
              <bdi>{account.accountName}</bdi>
            </p>
          )}
          <AccountFacts facts={accountFacts(account)} />
          <button type="button" class="button button--small" onClick={() => setForgetting(true)}>
            {said.forget}
          </button>
          {isForgetting && <ForgetSheet onForget={onForget} onClose={() => setForgetting(false)} />}
        </section>
      );
  }
}
