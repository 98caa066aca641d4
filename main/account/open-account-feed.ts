import { clipboard } from 'electron';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { Presenter } from '../alerts/presenter.ts';
import { createDeskSwitch } from '../desk/desk-switch.ts';
import type { IdeaDesk } from '../desk/idea-desk.ts';
import type { NoticeBoard } from '../desk/notice-board.ts';
import { openAccountIdeas } from '../desk/open-account-ideas.ts';
import { countReconnects } from '../diagnostics/count-reconnects.ts';
import { feedLogger } from '../feed/feed-logger.ts';
import type { Rest } from '../feed/ports.ts';
import { type Feed, runFeed, type Server } from '../feed/run-feed.ts';
import { createServerOffset } from '../feed/server-offset.ts';
import { connectServer } from '../feed/transport/connect-server.ts';
import { readHtiAddress } from '../feed/transport/hti-address.ts';
import { limitRate } from '../ipc/limit-rate.ts';
import type { Log } from '../log/log.ts';
import type { Redactor } from '../log/redactor.ts';
import { openNetwork } from '../network/open-network.ts';
import { openProxyDesk, type ProxyDesk } from '../network/proxy-desk.ts';
import { after, clocks } from '../runtime/time.ts';
import type { Settings } from '../settings/open-settings.ts';
import type { ApiCode } from '../vault/api-code.ts';
import type { Vault } from '../vault/open-vault.ts';
import { type AccountDesk, openAccountDesk } from './account-desk.ts';
import { startDemo } from './start-demo.ts';

/** The account that is signed in, its feed and its ideas: what begins and ends together. */
export interface AccountFeed {
  readonly account: AccountDesk;
  readonly feed: Feed;
  readonly proxies: ProxyDesk;
  /** Null while no account is open, or its ideas are still being read from disk. */
  readonly desk: () => IdeaDesk | null;
  /** The calls of the server that the feed runs on; null: of none. */
  readonly rest: () => Rest | null;
  /** How often an open stream was lost. */
  readonly reconnectCount: () => number;
  /** Milliseconds to add to this computer's clock to get the server's. */
  readonly clockOffsetMs: () => number;
  /** Leaves the feed, and resolves when what it brought is stored. */
  readonly end: () => Promise<void>;
}

interface AccountFeedParts {
  readonly settings: Settings;
  /** The data folder. */
  readonly userData: string;
  readonly vault: Vault;
  readonly presenter: Presenter;
  readonly alerts: AlertDesk;
  readonly board: NoticeBoard;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly onOpen: (ideaIds: readonly string[]) => void;
  readonly onFault: () => void;
}

/** Chromium's network process that dies more often than this costs the back-off of the feed. */
const RENEWALS_PER_MINUTE = 3;

export function openAccountFeed(parts: AccountFeedParts): AccountFeed {
  const { settings, userData, vault, presenter, alerts, board, log, redactor } = parts;

  const desks = createDeskSwitch(() => {
    board.ideasReplaced();
    alerts.deskEntered();
  });
  const serverOffset = createServerOffset({
    wallMs: Date.now,
    onChanged: (offsetMs) => {
      log.warn('app', 'clock-off', { offsetMs });
      board.statusChanged();
    },
    onHeard: () => desks.current()?.clockHeard(),
  });
  const logFeed = feedLogger(log);
  const reconnects = countReconnects();
  const feed = runFeed(
    {
      ideas: desks.sink,
      clock: () => ({ ...clocks(), chance: Math.random() }),
      after,
      onState: (state) => {
        logFeed(state);
        alerts.feedChanged(state);
        reconnects.note(state);
        board.statusChanged();
      },
      onProfile: (profile) => {
        account.learnProfile(profile);
        alerts.learnProfile(profile);
        ideas.learnAccountName(profile.accountName ?? '');
      },
      onServerClock: serverOffset.learn,
      onFault: (effect, error) => {
        log.error('feed', 'fault', { in: effect, error });
        parts.onFault();
      },
    },
    settings.values().pollSeconds,
  );
  const ideas = openAccountIdeas({
    userData,
    desks,
    ports: {
      presenter,
      log,
      wallMs: Date.now,
      clockOffsetMs: serverOffset.ms,
      after,
      rules: alerts.rules,
      silence: alerts.silence,
      onIdeas: board.ideasChanged,
      onStatus: board.statusChanged,
      onOpen: parts.onOpen,
      onMute: (instrument) => {
        const outcome = alerts.mute({ kind: 'instrument', value: instrument });
        // There is no room for one more rule: in the window there may be made some.
        if (outcome.kind === 'full') parts.onOpen([]);
      },
      copyText: (text) => clipboard.writeText(text),
      onProblem: board.setProblem,
    },
  });

  const proxies = openProxyDesk({
    onView: board.statusChanged,
    onGiven: feed.reconnectNow,
  });
  const mayRenew = limitRate(RENEWALS_PER_MINUTE, 60_000, () => performance.now());
  const network = openNetwork(log, proxies.signInTo, () => {
    if (mayRenew()) feed.reconnectNow();
  });
  const serverOf = (baseUrl: string, code: ApiCode): Server =>
    connectServer({
      fetch: network.fetch,
      baseUrl,
      code,
      redact: redactor.redact,
      onListenerFault: (error) => log.error('feed', 'listener-failed', { error }),
    });
  let server: Server | null = null;
  const account = openAccountDesk({
    settings,
    vault,
    normaliseAddress: (text) => {
      const address = readHtiAddress(text);
      return address === 'bad-address' ? null : address.baseUrl;
    },
    restOf: (baseUrl, code) => {
      proxies.askAgain();
      network.add(baseUrl);
      return serverOf(baseUrl, code).rest;
    },
    startDemo,
    isFeedMisled: feed.isMisled,
    hideFromLog: redactor.hide,
    onAccount: (next) => {
      ideas.switchTo(next);
      network.only(next?.baseUrl ?? null);
      server = next && serverOf(next.baseUrl, next.code);
      if (server === null) feed.signOut();
      else feed.signIn(server);
      board.ideasReplaced();
    },
    onView: board.statusChanged,
    eraseIdeas: ideas.eraseAll,
  });

  return {
    account,
    feed: {
      ...feed,
      reconnectNow: () => {
        // The user wishes it: what they did not want to answer before may be asked again.
        proxies.askAgain();
        feed.reconnectNow();
      },
    },
    proxies,
    desk: desks.current,
    rest: () => server?.rest ?? null,
    reconnectCount: reconnects.count,
    clockOffsetMs: serverOffset.ms,
    end: async () => {
      feed.signOut();
      await Promise.all([desks.leave(), account.end()]);
    },
  };
}
