import type { UpdatesView } from '../contract/updates.ts';
import { words } from './catalogue.ts';
import { formatClock } from './format-clock.ts';
import { settingsWords } from './settings-catalogue.ts';

/** What is to be known of updates, in one or two sentences. `nowMs`: milliseconds since the Unix epoch. */
export function describeUpdate(updates: UpdatesView, nowMs: number): string {
  const said = settingsWords().updates;
  const { state } = updates;
  switch (state.kind) {
    case 'none':
      return said.none[state.why];
    case 'off':
      return said.off;
    case 'idle':
      return describeIdle(updates, nowMs);
    case 'checking':
      return said.checking;
    case 'downloading':
      return said.downloading(state.release.version);
    case 'ready':
      return said.ready(state.release.version);
    case 'restarting':
      return said.restarting;
    case 'told':
      return `${words.update.available(state.release.version)} ${said.get[state.why](state.page)}`;
    case 'failed':
      return said.failed[state.why];
    case 'refused':
      return said.refused(state.version);
  }
}

function describeIdle({ checkedAtMs, skippedVersion }: UpdatesView, nowMs: number): string {
  const said = settingsWords().updates;
  if (checkedAtMs === null) return said.notYet;
  const clock = formatClock(checkedAtMs, nowMs);
  return skippedVersion === null ? said.upToDate(clock) : said.skipped(skippedVersion, clock);
}
