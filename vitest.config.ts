import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A zone far from Beijing, so that a date which leans on the machine's zone shows itself.
process.env.TZ = 'America/New_York';

/** discord.js keeps state of the process: each of its files has a process to itself. */
const DISCORD = ['test/adapters/discord/**/*.test.ts', 'test/adapters/fronts.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a server or a browser: one file more than there are cores keeps the cores busy.
    maxWorkers: availableParallelism() + 1,
    // The machine may be busy with something else.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      // Files share their workers, so that a module is loaded once a worker and not once a file.
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: DISCORD, isolate: false } },
      { extends: true, test: { name: 'discord', include: DISCORD } },
    ],
  },
});
