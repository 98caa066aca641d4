import type { Sample } from './take-sample.ts';

/**
 * How much more the app may take in the last quarter of a soak than in the first, medians compared.
 * A thousand stored ideas weigh a few megabytes; a leak in each drop or window weighs more.
 */
export const growthAllowed = {
  writtenMb: 30,
  heapMb: 8,
  files: 12,
  resources: 6,
  listeners: 4,
} as const satisfies Partial<Sample>;

const growing = ['writtenMb', 'heapMb', 'files', 'resources', 'listeners'] as const;

/** What grew beyond its bound, in words. The first sample, taken while the app warms up, counts not. */
export function judgeGrowth(samples: readonly Sample[]): readonly string[] {
  const warm = samples.slice(1);
  const quarter = Math.ceil(warm.length / 4);
  return growing.flatMap((field) => {
    const values = warm.map((sample) => sample[field]);
    const growth = median(values.slice(-quarter)) - median(values.slice(0, quarter));
    return growth > growthAllowed[field] ? [`${field} grew by ${growth.toFixed(1)}`] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
