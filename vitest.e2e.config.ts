import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/tools/longest-first.ts';

/** Everything that needs the built extension: journeys in browsers, and what the build holds. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts', 'test/{budget,manifest,store}.test.ts'],
    // Two browsers at a time: most of a journey is waiting for the page.
    maxWorkers: 2,
    // Each file brings a browser and a GitLab of its own; what they are made with is loaded once.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Reading the page takes a few frames, on a busy machine a few hundred.
    expect: { poll: { timeout: 10_000, interval: 50 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
