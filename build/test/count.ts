/** How many tests went how. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    nothing,
  );
}

/** The form that readers of CI logs look for in the last line. */
export function describeCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What a test runner's report is worth next to its exit code: a runner that failed without a failed
 * test, and one that passed without any test, count as one failure.
 */
export function judge(reported: Count | null, exitCode: number): Count {
  const count = reported ?? nothing;
  if (count.failed > 0) return count;
  const ranTests = count.passed > 0;
  return exitCode === 0 && ranTests ? count : { ...count, failed: 1 };
}
