/**
 * Series of questions by somebody who is after what is held back, on many small stores; prints what they work out.
 * node bench/attack.ts [stores] [questions]      SEED=1000 begins with other stores
 */
import { asVersions, inSteps, PLAIN_LINES, randomLine, readingAttacker } from '../test/access/disclosure/attack.ts';
import { smallStore } from '../test/access/disclosure/small-store.ts';
import { openFront } from '../test/command/open-front.ts';
import { numbers } from '../test/numbers.ts';

const [stores = 50, questions = 60] = process.argv.slice(2).map(Number);
const first = Number(process.env.SEED ?? 1);
const USERS = ['analyst', 'beijing', 'both'];
const out = (line: string): boolean => process.stdout.write(`${line}\n`);
const sums = { shown: 0, held: 0, equations: 0, recovered: 0 };

for (let seed = first; seed < first + stores; seed += 1) {
  const user = USERS[seed % USERS.length] ?? 'analyst';
  // Every third ledger changes between the questions; most of it can be shown, or there would be nothing to compare.
  const changes = seed % 3 === 1;
  const enterprises = changes ? 25 : seed % 2 === 0 ? 6 : 14;
  const records = smallStore(seed, 60 + (seed % 5) * 40, enterprises);
  const { steps, versions } = changes ? inSteps(records) : { steps: [records], versions: asVersions(records) };
  const { ask, bugs, db, store } = await openFront(steps[0] ?? []);
  const next = numbers(seed + 100);
  const attack = readingAttacker({ versions, ask: (line) => ask(user, line) });
  const lines: string[] = changes ? [...PLAIN_LINES] : [];
  for (const [state, step] of steps.entries()) {
    if (state > 0) await store.ledger.apply(`step ${state}`, step);
    for (let turn = 0; turn < questions / steps.length; turn += 1) {
      // Every other one is asked again in each state.
      const stays = state === 0 || turn % 2 === 0;
      lines[turn] = (stays ? lines[turn] : undefined) ?? randomLine(next);
      await attack.asks(lines[turn] ?? '', state);
    }
  }
  const found = attack.recovers([...steps.keys()]);
  const { shown, held, equations } = attack.counts();
  for (const one of found) out(`seed ${seed} ${user}: ${one}`);
  for (const bug of bugs) out(`seed ${seed} ${user}: ${bug}`);
  sums.shown += shown;
  sums.held += held;
  sums.equations += equations;
  sums.recovered += found.length;
  await db.destroy();
}
out(
  `${stores} stores, ${questions} questions each: ${sums.shown} figures shown, ${sums.held} held back, ${sums.equations} equations read`,
);
out(`${sums.recovered} sums worked out that are held back`);
process.exitCode = sums.recovered === 0 ? 0 : 1;
