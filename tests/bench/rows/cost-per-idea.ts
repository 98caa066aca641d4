import { setImmediate as nextTurn } from 'node:timers/promises';
import { speak } from '../../../preload/words/catalogue.ts';
import { english } from '../../../preload/words/english.ts';
import { deskPorts } from '../../../main/desk/desk-ports.fixture.ts';
import type { DeskPorts } from '../../../main/desk/desk-ports.ts';
import { openIdeaDesk } from '../../../main/desk/idea-desk.ts';
import { ideaWriter, uniqueStamps } from '../../../main/demo/write-idea.ts';
import { IdeaBook } from '../../../main/ideas/idea-book.ts';
import { openJournal } from '../../../main/store/idea-journal.ts';
import { sayOnDesktop } from '../../../main/words/desktop-words.ts';
import { english as englishOnDesktop } from '../../../main/words/english.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BenchRow } from '../bench-row.ts';
import { median } from '../statistics.ts';

/** Ideas are taken in in such batches, and the median of the batches tells. */
const batches = 9;
const batchSize = 100;

const few = 'at 100 stored';

type What = 'cost per stored idea at 1,000 stored' | 'cost per stored idea at 10,000 stored';

/** Reading, merging, storing and announcing one idea after so many; processor time of the app's own desk. */
export const costPerIdea: BenchRow<What> = {
  name: 'cost-per-idea',
  goals: {
    'cost per stored idea at 1,000 stored': {
      kind: 'times',
      unit: 'µs',
      most: 1.2,
      yardstick: few,
    },
    'cost per stored idea at 10,000 stored': {
      kind: 'times',
      unit: 'µs',
      most: 1.2,
      yardstick: few,
    },
  },
  measure: async (desk) => {
    speak(english, 'en');
    sayOnDesktop(englishOnDesktop);
    // The first one warms up the compiler.
    await costAfter(desk, 2_000);
    const yardstick = await costAfter(desk, 100);
    return {
      figures: {
        'cost per stored idea at 1,000 stored': { ours: await costAfter(desk, 1_000), yardstick },
        'cost per stored idea at 10,000 stored': { ours: await costAfter(desk, 10_000), yardstick },
      },
    };
  },
};

/** Microseconds for each idea, when so many have come before. */
async function costAfter(desk: BenchDesk, stored: number): Promise<number> {
  const book = new IdeaBook();
  const { journal } = await openJournal({
    folder: desk.folder(),
    snapshot: () => book.snapshot(),
    onState: ignore,
    after,
    wallMs: Date.now,
  });
  const ideas = openIdeaDesk(book, portsOver(journal));
  const takeMany = takeFrom(ideas.takeLive);
  ideas.mergeHistory([], 50);
  await takeMany(stored);
  const costs: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const before = process.cpuUsage();
    await takeMany(batchSize);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / batchSize);
  }
  await ideas.close();
  return median(costs);
}

/** Takes in so many more ideas, each in a turn of its own. */
function takeFrom(take: (json: string, held: boolean) => void): (count: number) => Promise<void> {
  const write = ideaWriter('cost');
  const stampOf = uniqueStamps();
  const nowMs = Date.now();
  let place = 0;
  return async (count) => {
    for (const end = place + count; place < end; place += 1) {
      take(JSON.stringify(write(place, nowMs, stampOf).idea), false);
      await nextTurn();
    }
  };
}

function portsOver(journal: DeskPorts['journal']): DeskPorts {
  return { ...deskPorts, journal, wallMs: Date.now, after };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function ignore(): void {}
