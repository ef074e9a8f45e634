import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A zone far from Beijing, so that a date which leans on the machine's zone shows itself.
process.env.TZ = 'America/New_York';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a server or a browser: one file more than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    // The machine may be busy with something else.
    expect: { poll: { timeout: 15_000 } },
  },
});
