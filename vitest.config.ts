import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Limits against hanging, not a measure of speed: a busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Below it, so that a wait in vain says what it saw.
    expect: { poll: { timeout: 50_000 } },
    setupFiles: ['tests/speak-english.ts', 'tests/hunt/property-seed.ts'],
    include: ['{main,preload,renderer,build,tests}/**/*.test.{ts,tsx}'],
  },
});
