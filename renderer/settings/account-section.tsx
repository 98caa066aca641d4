import type { ForgetAsk } from '../../preload/contract/calls.ts';
import type { AccountView } from '../../preload/contract/desk-view.ts';
import { settingsWords } from '../../preload/words/settings-catalogue.ts';
import { CurrentAccount } from '../account/current-account.tsx';
import { Section } from './section.tsx';

interface AccountSectionProps {
  readonly account: AccountView;
  readonly onChange: () => void;
  readonly onLeaveDemo: () => void;
  readonly onForget: (ask: ForgetAsk) => void;
}

/** Whose feed runs, and the way to another. */
export function AccountSection({ account, onChange, onLeaveDemo, onForget }: AccountSectionProps) {
  const said = settingsWords().account;
  return (
    <Section title={said.title}>
      <CurrentAccount account={account} onLeaveDemo={onLeaveDemo} onForget={onForget} />
      <button type="button" class="button" onClick={onChange}>
        {account.kind === 'signed-in' ? said.change : said.connect}
      </button>
    </Section>
  );
}
