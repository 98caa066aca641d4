import type { BenchRow } from './bench-row.ts';
import { burst } from './rows/burst.ts';
import { costPerIdea } from './rows/cost-per-idea.ts';
import { idle } from './rows/idle.ts';
import { longList } from './rows/long-list.ts';
import { notifyLatency } from './rows/notify-latency.ts';
import { sizes } from './rows/sizes.ts';
import { start } from './rows/start.ts';
import { windowOpen } from './rows/window-open.ts';

/** In the order of the table. */
export const rows: readonly BenchRow[] = [
  notifyLatency,
  idle,
  start,
  windowOpen,
  burst,
  costPerIdea,
  longList,
  sizes,
];
