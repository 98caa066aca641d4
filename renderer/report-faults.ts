import type { Bridge } from '../preload/contract/calls.ts';

/** The contract takes no longer text (characters). */
const atMost = 2_000;

/** Hands main what nobody caught in the page: only main has a log, and only main tells the user. */
export function reportFaults(page: Window, bridge: Bridge): void {
  const report = (fault: unknown): void => {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    // Main refuses what comes too often, and a fault in reporting faults has nowhere to go.
    bridge.call('fault:report', text.slice(0, atMost)).catch(() => undefined);
  };
  page.addEventListener('error', ({ error }) => {
    // Nothing was thrown when sizes that are observed changed once more: they are told with the next frame.
    if (error !== null && error !== undefined) report(error);
  });
  page.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}
