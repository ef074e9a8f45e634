import { expect, test } from 'vitest';
import { withoutHeld } from '../../src/alert/rehearse/without-held.ts';

const SUMS = { value: 0, parcels: 0, declarations: 0, returnedValue: 0, returnedParcels: 0, returns: 0 };

test('days that are held back from the asker are gaps in what is drawn of a rehearsal, and have no score', async () => {
  const days = { office: '0100', measure: 'exports', from: '2026-10-01', to: '2026-10-03' } as const;
  const told = (day: string) => ({ day, score: 4.2, direction: 'up' }) as const;
  const spoken = [told('2026-10-02'), told('2026-10-03')];
  const drawn = { standing: 'judged', spoken, actual: [1, 2, 3], expected: [4, 5, 6], width: [1, 1, 1] } as const;
  const asked: unknown[] = [];
  const ledger = {
    sums: async (...question: unknown[]) => {
      asked.push(question);
      return [{ key: { day: '2026-10-02' }, ...SUMS, held: 'few' as const }];
    },
  };
  expect(await withoutHeld(days, drawn, ledger)).toMatchObject({
    spoken: [{ score: null }, { score: 4.2 }],
    actual: [1, null, 3],
    expected: [4, null, 6],
    width: [1, null, 1],
  });
  expect(asked).toEqual([[{ offices: ['0100'], from: days.from, to: days.to, flows: ['exports'] }, ['day']]]);
});
