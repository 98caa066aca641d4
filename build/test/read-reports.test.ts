import { expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';

test("vitest's report is read, tests to be written among the skipped", () => {
  const report = { numPassedTests: 9, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
  expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 9, failed: 1, skipped: 5 });
});

test("Playwright's report is read, flaky tests among the failed", () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } };
  expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
  });
});

test.each(['', '{"numPassedTests": 9', '[]', '{}', '{"stats": null}'])(
  'half a report or another one is none: %s',
  (text) => {
    expect(readVitestReport(text)).toBeNull();
    expect(readPlaywrightReport(text)).toBeNull();
  },
);
