import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { IdeaView, Receipt } from '../../preload/contract/idea-view.ts';

export interface DiagnosticsParts {
  readonly desk: DeskView;
  /** Names and versions: the system, Electron, Chromium, Node. */
  readonly versions: Readonly<Record<string, string>>;
  readonly reconnects: number;
  /** The log's last lines, oldest first. */
  readonly logLines: readonly string[];
  readonly nowMs: number;
}

/**
 * All that somebody who helps needs to know, as text to be pasted: states and counts, no idea's
 * content and no account's name. The server's address is in it, and the log's last lines.
 */
export function writeDiagnostics(parts: DiagnosticsParts): string {
  const { desk, versions, reconnects, logLines, nowMs } = parts;
  const { account, feed, ideas, gaps, problems, alerts, unreadableCount, clockOffsetMs } = desk;
  const { state: updates } = desk.updates;
  const facts: Readonly<Record<string, unknown>> = {
    written: new Date(nowMs).toISOString(),
    version: desk.version,
    runtime: desk.runtime,
    ...versions,
    account: account.kind,
    ...(account.kind === 'signed-in' && {
      server: account.baseUrl,
      code: account.codeKept,
      keyring: account.keyring ?? 'none',
    }),
    feed: JSON.stringify(feed),
    'pop-ups': alerts.pause.kind === 'on' ? 'paused' : 'on',
    updates: 'why' in updates ? `${updates.kind}, ${updates.why}` : updates.kind,
    problems: problems.length === 0 ? 'none' : JSON.stringify(problems),
    'clock offset, ms': clockOffsetMs,
    ideas: ideas.length,
    malformed: unreadableCount,
    gaps: gaps.length,
    reconnects,
    ...receiptCounts(ideas),
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  return ['HTI Notifier diagnostics', ...lines, '', ...logLines, ''].join('\n');
}

/** How many ideas' current versions have which receipt. */
function receiptCounts(ideas: readonly IdeaView[]): Record<string, number> {
  const counts = new Map<Receipt['kind'], number>();
  for (const { receipt } of ideas) counts.set(receipt.kind, (counts.get(receipt.kind) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([kind, count]) => [`pop-ups ${kind}`, count]));
}
