import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each worker has a desktop of its own, so that tests share neither pop-ups nor keyring.
  workers: 2,
  fullyParallel: true,
  // A test that passes only when repeated has found something.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Against hanging alone: several times what anything takes on a slow computer.
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    toHaveScreenshot: {
      pathTemplate: '{testDir}/window/looks/{arg}{ext}',
      // Another release of Chromium may draw the edge of a letter otherwise, and nothing more.
      threshold: 0.1,
      maxDiffPixelRatio: 0.001,
    },
  },
});
