import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A limit against hanging, not a measure of speed: a busy machine is no failure.
    testTimeout: 60_000,
    setupFiles: ['tests/speak-english.ts', 'tests/hunt/property-seed.ts'],
    include: ['{main,preload,renderer,build,tests}/**/*.test.{ts,tsx}'],
  },
});
