import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/sqlite/temporary-folder.ts';
import { threeProcesses } from './three-processes.ts';

// bench/briefings.ts does the same with 500 due times.
test('three processes that die at random steps send each briefing once', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const judged = await threeProcesses({ folder, due: 4, rounds: 1, seed: 7, deaths: 0.05 });
  expect(judged).toMatchObject({ due: 4, sent: 4, lost: 0, doubled: 0, open: 0 });
  expect(judged.deaths).toBeGreaterThanOrEqual(3);
});
