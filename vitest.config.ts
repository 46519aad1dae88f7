import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Everything that needs no built extension. `FUZZ_RUNS` sets how often a property is tried. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    pool: 'threads',
    maxWorkers: '100%',
    // Test files share a world: loading the same modules again for each would take longer than the tests.
    isolate: false,
    include: [
      '{lib,components,entrypoints}/**/*.test.{ts,tsx}',
      'test/*.test.ts',
      'test/gitlab/**/*.test.ts',
      'test/tools/**/*.test.ts',
    ],
    exclude: [...configDefaults.exclude, 'test/{budget,manifest,store}.test.ts'],
    setupFiles: process.env.FUZZ_RUNS ? ['test/tools/fuzz-runs.ts'] : [],
    testTimeout: process.env.FUZZ_RUNS ? 120_000 : 30_000,
    restoreMocks: true,
  },
});
