import type { ReadableAtom } from 'nanostores';
import type { DeskView } from '../preload/contract/desk-view.ts';
import { words } from '../preload/words/catalogue.ts';
import { noticesOf } from '../preload/words/describe-problem.ts';
import type { DeskState } from './desk-state.ts';
import type { DeskStore } from './desk-store.ts';
import { FeedStatus } from './feed-status.tsx';
import { IdeasPage } from './ideas-page.tsx';
import { WelcomeCard } from './account/welcome-card.tsx';
import { DemoStrip, Notices } from './notices.tsx';
import { UpdateStrip } from './update-strip.tsx';
import { useStore } from './use-store.ts';
import { ProxySheet } from './sheets/proxy-sheet.tsx';
import { AccountPage } from './account/account-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';

interface AppProps {
  readonly store: DeskStore;
  readonly now: ReadableAtom<number>;
  /** The locale that everything is said in; null: there are no words yet. */
  readonly spoken: ReadableAtom<string | null>;
}

/** The only component that knows the store; all below it only show what they are given. */
export function App({ store, now, spoken }: AppProps) {
  const state = useStore(store.state);
  const nowMs = useStore(now);
  if (useStore(spoken) === null) return null;
  return state.desk === null ? (
    <Opening failed={state.callFailed} onTryAgain={() => void store.load()} />
  ) : (
    <Desk store={store} state={state} desk={state.desk} nowMs={nowMs} />
  );
}

interface DeskProps {
  readonly store: DeskStore;
  readonly state: DeskState;
  readonly desk: DeskView;
  readonly nowMs: number;
}

function Desk({ store, state, desk, nowMs }: DeskProps) {
  const serverNowMs = nowMs + desk.clockOffsetMs;
  const isFirstRun = isFirstRunOf(desk);
  const page = isFirstRun && state.page === 'ideas' ? 'account' : state.page;
  return (
    <>
      <FeedStatus
        desk={desk}
        nowMs={nowMs}
        page={page}
        canLeavePage={!isFirstRun}
        onPage={store.showPage}
        onPause={store.pauseAlerts}
        onReconnect={store.reconnectNow}
      />
      {desk.account.kind === 'demo' && page === 'ideas' && (
        <DemoStrip onConnect={() => store.showPage('account')} />
      )}
      {page === 'ideas' && (
        <UpdateStrip
          state={desk.updates.state}
          onDetails={() => store.showPage('settings')}
          onRestart={store.settings.restartToUpdate}
        />
      )}
      <Notices
        notices={noticesOf(desk)}
        callFailed={state.callFailed}
        onAcceptClear={store.acceptClear}
      />
      {state.welcomes && page === 'ideas' && desk.account.kind === 'signed-in' && (
        <WelcomeCard account={desk.account} onClose={store.closeWelcome} />
      )}
      {desk.proxyAsk !== null && (
        <ProxySheet
          ask={desk.proxyAsk}
          onSignIn={store.signInToProxy}
          onDismiss={store.dismissProxy}
        />
      )}
      {page === 'settings' && (
        <SettingsPage
          desk={desk}
          actions={store.settings}
          nowMs={nowMs}
          onPause={store.pauseAlerts}
          onAccount={() => store.showPage('account')}
          onLeaveDemo={store.leaveDemo}
          onForget={store.forget}
          onClose={() => store.showPage('ideas')}
        />
      )}
      {page === 'account' && (
        <AccountPage
          account={desk.account}
          version={desk.version}
          runtime={desk.runtime}
          onConnect={store.connect}
          onTryDemo={store.tryDemo}
          onLeaveDemo={store.leaveDemo}
          onForget={store.forget}
          onClose={isFirstRun ? null : () => store.showPage('ideas')}
        />
      )}
      {page === 'ideas' && (
        <IdeasPage
          store={store}
          state={state}
          desk={desk}
          nowMs={nowMs}
          serverNowMs={serverNowMs}
        />
      )}
    </>
  );
}

/** Nothing to show yet but the way to get something. */
function isFirstRunOf({ account, ideas }: DeskView): boolean {
  return (account.kind === 'none' || account.kind === 'unlocking') && ideas.length === 0;
}

interface OpeningProps {
  readonly failed: boolean;
  readonly onTryAgain: () => void;
}

function Opening({ failed, onTryAgain }: OpeningProps) {
  return (
    <main class="opening">
      <h1 class="visually-hidden">{words.appName}</h1>
      {failed ? (
        <>
          <p role="alert">{words.problem.callFailed}</p>
          <button type="button" class="button" onClick={onTryAgain}>
            {words.actions.tryAgain}
          </button>
        </>
      ) : (
        <p>{words.list.loading}</p>
      )}
    </main>
  );
}
