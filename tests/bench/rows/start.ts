import type { BenchRow } from '../bench-row.ts';
import { signIn } from '../sign-in.ts';
import { median } from '../statistics.ts';

/** Launches of each program, in turns; the first of each fills the caches and is not counted. */
const launches = 6;

export const start: BenchRow<'process start → feed live'> = {
  name: 'start',
  goals: {
    'process start → feed live': { kind: 'more', unit: 'ms', most: 250, yardstick: 'bare, ready' },
  },
  measure: async (desk) => {
    const userData = await signIn(desk, await desk.serve());
    const bareData = desk.folder();
    const ours: number[] = [];
    const bare: number[] = [];
    const time = async (...launch: Parameters<typeof desk.startElectron>): Promise<number> => {
      const started = desk.startElectron(...launch);
      const saidAtMs = await started.said(/(^| info feed )(ready|live)$/);
      await started.end();
      return saidAtMs - started.startedAtMs;
    };
    for (let n = 0; n < (desk.isTrial ? 2 : launches); n += 1) {
      ours.push(await time('ours', { userData }));
      bare.push(await time('bare', { userData: bareData }));
    }
    return {
      figures: {
        'process start → feed live': {
          ours: median(ours.slice(1)),
          yardstick: median(bare.slice(1)),
        },
      },
    };
  },
};
