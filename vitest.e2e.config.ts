import { defineConfig } from 'vitest/config';

/** Everything that needs the built extension: journeys in browsers, one file after another, and what the build holds. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/budget.test.ts', 'test/manifest.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
