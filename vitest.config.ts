import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Pure, or given all they use: their tests share a world, which spares loading the same files again for each. */
const SHARING = 'lib/{okr,gitlab,text}/**/*.test.ts';

const common = {
  exclude: [...configDefaults.exclude, 'test/{budget,manifest,store}.test.ts'],
  setupFiles: process.env.FUZZ_RUNS ? ['test/tools/fuzz-runs.ts'] : [],
  testTimeout: process.env.FUZZ_RUNS ? 120_000 : 30_000,
  restoreMocks: true,
};

/** Everything that needs no built extension. `FUZZ_RUNS` sets how often a property is tried. */
export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: '100%',
    projects: [
      { plugins: [WxtVitest()], test: { ...common, name: 'core', include: [SHARING], isolate: false } },
      {
        plugins: [WxtVitest()],
        test: {
          ...common,
          name: 'rooms',
          include: [
            '{lib,components,entrypoints}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/gitlab/**/*.test.ts',
            'test/tools/**/*.test.ts',
          ],
          exclude: [...common.exclude, SHARING],
        },
      },
    ],
  },
});
