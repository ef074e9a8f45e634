import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { daysOf } from '../../../src/domain/period.ts';
import { labelsOf, type Piece, piecesOf } from '../../../src/store/sql/ledger/pieces.ts';

/** How often each day is in the pieces. */
function counted(pieces: readonly Piece[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const piece of pieces) {
    const [first, last] = [daysOf(piece.from)[0], daysOf(piece.to)[1]];
    for (const day of labelsOf({ from: first, to: last })) days.set(day, (days.get(day) ?? 0) + piece.sign);
  }
  return new Map([...days].filter(([, times]) => times !== 0));
}

test('of any run of days each is there once and no other, whatever the grain', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_200 }),
      fc.integer({ min: -1, max: 1_200 }),
      fc.constantFrom('day', 'month', 'year'),
      (start, length, grain) => {
        const from = addDays('2019-02-01', start);
        const to = addDays(from, length);
        const wanted = new Map(labelsOf({ from, to }).map((day) => [day, 1]));
        const found = counted(piecesOf(from, to, grain));
        expect(new Map([...found].sort())).toEqual(wanted);
      },
    ),
    { numRuns: 40 },
  );
});

const shown = (pieces: readonly Piece[]) => pieces.map(({ from, to, sign }) => `${sign < 0 ? '-' : '+'}${from}..${to}`);

test.each([
  ['2024-01-01', '2024-12-31', ['+2024..2024']],
  ['2024-01-01', '2024-11-30', ['+2024..2024', '-2024-12..2024-12']],
  ['2025-01-01', '2025-11-23', ['+2025..2025', '-2025-11-24..2025-11-30', '-2025-12..2025-12']],
  ['2025-01-01', '2025-02-03', ['+2025-01..2025-01', '+2025-02-01..2025-02-03']],
  ['2021-07-01', '2026-06-30', ['-2021-01..2021-06', '+2021..2025', '+2026-01..2026-06']],
  ['2025-11-05', '2025-11-06', ['+2025-11-05..2025-11-06']],
])('%s to %s is cut where least is read', (from, to, pieces) => {
  expect(shown(piecesOf(from, to, 'year'))).toEqual(pieces);
});
