import type { ConnectOutcome } from '../../preload/contract/calls.ts';
import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { IdeaDetail } from '../../preload/contract/idea-view.ts';

/** What a scripted main answers. Plain data, so that it can be handed to a page. */
export interface Script {
  /** Null: main never answers, and the window stays as it opens. */
  readonly desk: DeskView | null;
  readonly connectOutcome: ConnectOutcome;
  /** Of every idea alike. */
  readonly detail: IdeaDetail;
}

/** One thing that the window asked. */
export interface HeardCall {
  readonly name: string;
  readonly ask: unknown;
}

declare global {
  interface Window {
    /** What a test asks the scripted main to tell, and what it heard. */
    scripted: {
      readonly push: (name: string, payload: unknown) => void;
      readonly heard: readonly HeardCall[];
    };
  }
}

/**
 * Stands in for the preload script: run in the page before its own scripts, with the script as the
 * argument. It must not use anything outside itself, because only its text is sent to the page.
 */
export function installScriptedBridge(script: Script): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const heard: HeardCall[] = [];
  const answers: Record<string, unknown> = {
    'desk:snapshot': JSON.stringify(script.desk),
    'bookmark:kept': null,
    'account:connect': script.connectOutcome,
    'idea:detail': script.detail,
    'rules:mute': { kind: 'muted' },
    'ideas:export': { kind: 'saved', count: 3 },
    'rules:preview': { of: 50, silenced: 14, hidden: 0, strong: 3 },
    'login:read': { now: 'hidden', offered: ['off', 'hidden', 'window'] },
    // The system says no.
    'login:set': { now: 'hidden', offered: ['off', 'hidden', 'window'] },
    'alerts:test': { kind: 'shown' },
    'sounds:preview': 'failed',
    'privacy:look': { folder: '/home/trader/.config/HTI Notifier', ideas: 214, bytes: 1_234_567 },
    'settings:export': { kind: 'done' },
    'settings:import': { kind: 'not-readable' },
    'about:licences': 'preact 11.2.0 (MIT)\n\nPermission is hereby granted …\n'.repeat(40),
    'diagnostics:copy': 'diagnostics',
    'diagnostics:self-test': {
      passed: ['code', 'auth', 'history', 'stream', 'ping'],
      failed: { step: 'pop-up', why: { kind: 'refused', why: null } },
    },
  };
  const call = (name: string, ask: HeardCall['ask']): Promise<unknown> => {
    heard.push({ name, ask });
    return name === 'desk:snapshot' && script.desk === null
      ? new Promise(() => undefined)
      : Promise.resolve(answers[name]);
  };
  const on = (name: string, listener: (payload: unknown) => void): (() => void) => {
    const ofName = listeners.get(name) ?? new Set();
    listeners.set(name, ofName.add(listener));
    return () => ofName.delete(listener);
  };
  const push = (name: string, payload: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  Object.assign(window, { hti: { call, on }, scripted: { push, heard } });
}
