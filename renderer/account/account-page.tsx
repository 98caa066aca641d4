import type {
  AccountForm as Form,
  ConnectOutcome,
  ForgetAsk,
} from '../../preload/contract/calls.ts';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { WayBack } from '../way-back.tsx';
import { AccountForm } from './account-form.tsx';
import { CurrentAccount } from './current-account.tsx';

interface AccountPageProps {
  readonly account: AccountView;
  readonly version: string;
  readonly runtime: string;
  readonly onConnect: (form: Form) => Promise<ConnectOutcome | null>;
  readonly onTryDemo: () => Promise<void>;
  readonly onLeaveDemo: () => void;
  readonly onForget: (ask: ForgetAsk) => void;
  /** Null when there is nothing to go back to. */
  readonly onClose: (() => void) | null;
}

/** Whose feed is shown, the way to another, and what this app is. */
export function AccountPage(props: AccountPageProps) {
  const { account, version, runtime, onConnect, onTryDemo, onClose } = props;
  return (
    <main class="account">
      {onClose && <WayBack onClose={onClose} />}
      <CurrentAccount account={account} onLeaveDemo={props.onLeaveDemo} onForget={props.onForget} />
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
