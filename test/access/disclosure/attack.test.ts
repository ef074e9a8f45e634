import { expect, test } from 'vitest';
import { officersFront } from '../../command/officers-front.ts';
import { numbers } from '../../numbers.ts';
import { asVersions, inSteps, PLAIN_LINES, randomLine, readingAttacker } from './attack.ts';
import { smallStore } from './small-store.ts';

const SEED = Number(process.env.SEED ?? 14);

test.each([
  ['analyst', SEED, 80],
  ['beijing', SEED + 1, 150],
])('%s (seed %i) works out no confidential sum from any series of questions', async (user, seed, count) => {
  const records = smallStore(seed, count);
  const { ask, bugs } = await officersFront(records);
  const next = numbers(seed + 100);
  const attack = readingAttacker({ versions: asVersions(records), ask: (line) => ask(user, line) });
  for (let turn = 0; turn < 18; turn += 1) await attack.asks(randomLine(next), 0);
  expect(bugs).toEqual([]);
  expect(attack.recovers([0])).toEqual([]);
  // The store is small, but not everything in it is confidential.
  const { shown, held } = attack.counts();
  expect(shown).toBeGreaterThan(5);
  expect(held).toBeGreaterThan(5);
});

test('nor from the same questions before and after days are loaded, and lists come late, are corrected or cancelled', async () => {
  const { steps, versions } = inSteps(smallStore(SEED + 2, 120, 25));
  const { ask, bugs, store } = await officersFront(steps[0] ?? []);
  const next = numbers(SEED + 102);
  const attack = readingAttacker({ versions, ask: (line) => ask('analyst', line) });
  const lines = [...PLAIN_LINES, ...Array.from({ length: 3 }, () => randomLine(next))];
  for (const [state, step] of steps.entries()) {
    if (state > 0) await store.ledger.apply(`step ${state}`, step);
    for (const line of lines) await attack.asks(line, state);
  }
  expect(bugs).toEqual([]);
  expect(attack.recovers([...steps.keys()])).toEqual([]);
});
