import { useEffect } from 'preact/hooks';
import type { AccountForm as Form, ConnectOutcome } from '../../preload/contract/calls.ts';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { Icon } from '../icons.tsx';
import { AccountForm } from './account-form.tsx';

interface AccountPageProps {
  readonly account: AccountView;
  readonly version: string;
  readonly runtime: string;
  readonly onConnect: (form: Form) => Promise<ConnectOutcome | null>;
  readonly onTryDemo: () => Promise<void>;
  readonly onSignOut: () => Promise<void>;
  /** Null when there is nothing to go back to. */
  readonly onClose: (() => void) | null;
}

/** Whose feed is shown, the way to another, and what this app is. */
export function AccountPage(props: AccountPageProps) {
  const { account, version, runtime, onConnect, onTryDemo, onSignOut, onClose } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose?.();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);
  return (
    <main class="account">
      {onClose && (
        <button type="button" class="link account__back" onClick={onClose}>
          <Icon name="back" />
          {words.account.close}
        </button>
      )}
      <CurrentAccount account={account} onSignOut={onSignOut} />
      <h1 class="account__title">
        {account.kind === 'none' ? words.account.welcome : words.account.change}
      </h1>
      {account.kind === 'none' && (
        <p class="account__lead">
          {account.note === null ? words.account.welcomeDetail : words.account.note[account.note]}
        </p>
      )}
      <AccountForm
        baseUrl={account.kind === 'signed-in' ? account.baseUrl : ''}
        onConnect={onConnect}
      />
      {account.kind !== 'demo' && (
        <div class="account__demo">
          <button type="button" class="button" onClick={() => void onTryDemo()}>
            {words.account.tryDemo}
          </button>
          <p class="account__hint">{words.account.tryDemoDetail}</p>
        </div>
      )}
      <p class="account__about">{words.about(version, runtime)}</p>
    </main>
  );
}

type CurrentAccountProps = Pick<AccountPageProps, 'account' | 'onSignOut'>;

function CurrentAccount({ account, onSignOut }: CurrentAccountProps) {
  if (account.kind === 'none') return null;
  if (account.kind === 'unlocking')
    return (
      <section class="current">
        <p class="current__name">{words.account.unlocking}</p>
        <p class="account__hint">{words.account.unlockingDetail}</p>
      </section>
    );
  if (account.kind === 'demo')
    return (
      <section class="current">
        <p class="current__name">{words.account.demo}</p>
        <button type="button" class="button button--small" onClick={() => void onSignOut()}>
          {words.account.leaveDemo}
        </button>
      </section>
    );
  return (
    <section class="current" aria-label={words.account.signedIn}>
      <p class="current__name">
        <bdi>{account.accountName ?? account.baseUrl}</bdi>
      </p>
      {account.accountName !== null && (
        <p class="account__hint">
          <bdi>{account.baseUrl}</bdi>
        </p>
      )}
      <p class="account__hint">{words.account.kept[account.codeKept]}</p>
      <button
        type="button"
        class="button button--small"
        title={words.account.signOutDetail}
        onClick={() => void onSignOut()}
      >
        {words.account.signOut}
      </button>
    </section>
  );
}
