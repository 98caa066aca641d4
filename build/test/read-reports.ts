import type { Count } from './count.ts';

/** Reads the JSON report of vitest. Null when it is not one. */
export function readVitestReport(text: string): Count | null {
  return countOf(text, (report) => ({
    passed: report['numPassedTests'],
    failed: report['numFailedTests'],
    skipped: addUp(report['numPendingTests'], report['numTodoTests']),
  }));
}

/** Reads the JSON report of Playwright. A flaky test, which passed only when repeated, has failed. Null when it is not one. */
export function readPlaywrightReport(text: string): Count | null {
  return countOf(text, ({ stats }) =>
    isRecord(stats)
      ? {
          passed: stats['expected'],
          failed: addUp(stats['unexpected'], stats['flaky']),
          skipped: stats['skipped'],
        }
      : {},
  );
}

type Fields = Readonly<Record<string, unknown>>;

function countOf(text: string, pick: (report: Fields) => Fields): Count | null {
  const report = parse(text);
  if (!isRecord(report)) return null;
  const { passed, failed, skipped } = pick(report);
  if (typeof passed !== 'number' || typeof failed !== 'number') return null;
  return typeof skipped === 'number' ? { passed, failed, skipped } : null;
}

function addUp(a: unknown, b: unknown): number | null {
  return typeof a === 'number' && typeof b === 'number' ? a + b : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a runner that crashed leaves half a report
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
