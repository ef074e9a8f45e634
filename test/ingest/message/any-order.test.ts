import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OpenLedger, openLedger, WHOLE } from '../open-ledger.ts';
import { envelope, message } from './ceb-text.ts';
import { expectedStates, expectedSums, inventedLists, messagesOf, USD_RATE } from './invented-lists.ts';

/** Draws numbers below a limit; the same for the same case, and in the reach of the shrinker. */
const draws = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });

/** Files of records, shuffled, repeated and parted as the draws say; some come cut first. */
function filesOf(records: readonly (readonly [number, string])[], drawn: readonly number[]): string[] {
  let at = 0;
  const below = (limit: number): number => (drawn[at++ % drawn.length] ?? 0) % limit;
  const repeated = records.flatMap((one) => (below(4) === 0 ? [one, one] : [one]));
  const shuffled = repeated.map((one, index) => ({ one, key: (below(1_000_003) * (index + 7)) % 10_007 }));
  const byType = new Map<string, string[]>();
  for (const { one } of shuffled.sort((a, b) => a.key - b.key)) {
    const file = `${one[0]} ${below(2)}`;
    byType.set(file, [...(byType.get(file) ?? []), one[1]]);
  }
  const files = [...byType].map(([key, parts]) => ({
    text: message(Number(key.slice(0, 3)), parts),
    order: below(997),
  }));
  return files
    .sort((a, b) => a.order - b.order)
    .map(({ text }) => (below(4) === 0 ? envelope(text) : text))
    .flatMap((text) => (below(3) === 0 ? [text.slice(0, below(text.length)), text] : [text]));
}

async function load(ledger: OpenLedger, files: readonly string[]): Promise<void> {
  for (const [at, file] of files.entries()) {
    // A file that was cut is refused; what it had before the cut stands.
    await ledger.loadText(file, undefined, `${at}.xml`).catch((error) => expect(error.name).toBe('IngestError'));
  }
}

async function found({ store }: OpenLedger) {
  const rows = await store.ledger.sums(WHOLE, ['day', 'office', 'mode', 'partner', 'chapter', 'flow']);
  const sums = rows.map(({ key, value, parcels, returnedValue }) => {
    const { day, office, mode, partner, chapter, flow } = key;
    return `${[day, office, mode, partner, chapter, flow].join(' ')}: ${value} ${parcels} ${returnedValue}`;
  });
  const states: Record<string, number> = {};
  for (const { state, open, count } of await store.lists.counts()) {
    const name = open === '' ? state : `${state} ${open}`;
    states[name] = (states[name] ?? 0) + count;
  }
  return { sums: sums.sort(), states, differences: await store.ledger.verify(5) };
}

test('shuffled, repeated, parted and cut, messages give what whoever invented them adds up', async () => {
  await fc.assert(
    fc.asyncProperty(inventedLists, draws, async (lists, drawn) => {
      const ledger = await openLedger();
      await ledger.store.lists.addRates([USD_RATE]);
      const files = filesOf(lists.flatMap(messagesOf), drawn);
      await load(ledger, files);
      const sums = [...expectedSums(lists)].map(
        ([place, sum]) => `${place}: ${sum.value} ${sum.parcels} ${sum.returned}`,
      );
      const expected = { sums: sums.sort(), states: expectedStates(lists), differences: [] };
      expect(await found(ledger)).toEqual(expected);
      await load(ledger, files.toReversed());
      expect(await found(ledger)).toEqual(expected);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
