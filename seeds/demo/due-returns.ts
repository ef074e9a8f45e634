import type { DayPace } from './demo-calendar.ts';
import type { DemoCell } from './demo-cells.ts';
import type { PlantedDeviation } from './planted-deviations.ts';
import { DRAW, seeded } from './seeded.ts';

/** Goods of one record that will come back: which record of its cell, and after how many days. */
export interface DueReturn {
  readonly cell: DemoCell;
  readonly slot: number;
  readonly lag: number;
}

const SHORTEST = 5;
const LONGEST = 45;
/** Beyond the 45 days of retail imports, and of export goods beyond half a year (tax waiver) and a year (deadline). */
const LATE = { imports: [49, 58, 73], exports: [120, 195, 372] } as const;
const LATE_PART = 0.03;

/** Every number of days after which goods may come back. */
export const RETURN_LAGS: readonly number[] = [
  ...Array.from({ length: LONGEST - SHORTEST + 1 }, (_, at) => SHORTEST + at),
  ...LATE.imports,
  ...LATE.exports,
];

function lagOf({ index, flow }: DemoCell, day: number, slot: number): number {
  const drawn = seeded(DRAW.lag, index, day, slot);
  if (drawn < LATE_PART) return LATE[flow][Math.floor((drawn / LATE_PART) * LATE[flow].length)] ?? LONGEST;
  const part = (drawn - LATE_PART) / (1 - LATE_PART);
  return SHORTEST + Math.floor((LONGEST - SHORTEST + 1) * part ** 1.5);
}

export interface ReturnWorld {
  pace(day: number): DayPace;
  deviations(day: number): readonly PlantedDeviation[];
}

/** How many times as many returns as usual an office takes in on a day. */
function returnPace({ office, flow }: DemoCell, day: number, world: ReturnWorld): number {
  let pace = 1.1 - 0.5 * world.pace(day).rest;
  for (const deviation of world.deviations(day)) {
    if (deviation.office !== office) continue;
    if (deviation.kind === 'missing') pace = 0;
    if (deviation.kind === 'return-surge' && deviation.flow === flow) pace *= deviation.factor;
  }
  return pace;
}

/** What will come back of a day's goods in these cells: of each record at most once. */
export function dueReturns(day: number, cells: readonly DemoCell[], world: ReturnWorld): DueReturn[] {
  const due: DueReturn[] = [];
  for (const cell of cells) {
    for (let slot = 0; slot < cell.slots; slot += 1) {
      const lag = lagOf(cell, day, slot);
      const chance = seeded(DRAW.returned, cell.index, day, slot);
      if (chance < cell.returning * returnPace(cell, day + lag, world)) due.push({ cell, slot, lag });
    }
  }
  return due;
}
