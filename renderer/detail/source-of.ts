import type { AccountView } from '../../preload/contract/desk-view.ts';
import { words } from '../../preload/words/catalogue.ts';

/** Whose feed ideas come from: "Desk 4 · http://hti.example:3500". */
export function sourceOf(account: AccountView): string | null {
  switch (account.kind) {
    case 'unlocking':
    case 'none':
      return null;
    case 'demo':
      return words.detail.demoSource;
    case 'signed-in':
      return account.accountName === null
        ? account.baseUrl
        : `${account.accountName} · ${account.baseUrl}`;
  }
}
