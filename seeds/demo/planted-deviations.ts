import type { Day } from '../../src/domain/day.ts';
import type { Flow } from '../../src/domain/declaration.ts';
import { dayNumber, dayOf, mondayOf, weekNumber } from './day-number.ts';
import { OFFICE_SIZES } from './office-sizes.ts';
import { DRAW, seeded } from './seeded.ts';

export const DEVIATION_KINDS = ['drop', 'shift', 'return-surge', 'missing', 'spike'] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** Something to find. */
export interface PlantedDeviation {
  readonly kind: DeviationKind;
  readonly office: string;
  /** What it is seen in; a missing report takes both flows and the returns. */
  readonly measure: Flow | 'returns' | 'report';
  /** The goods concerned; null where both are. */
  readonly flow: Flow | null;
  readonly first: Day;
  readonly days: number;
  /** How many times the usual; 0 is nothing at all. For returns, how many times as many come back. */
  readonly factor: number;
}

/** Days a kind lasts, the latest weekday on which it begins (0 = Monday), and how many times the usual. */
const SHAPES: Readonly<Record<DeviationKind, { days: number; begins: number; factor: readonly number[] }>> = {
  drop: { days: 3, begins: 2, factor: [0.35] },
  shift: { days: 35, begins: 2, factor: [0.6, 1.55] },
  'return-surge': { days: 7, begins: 0, factor: [7] },
  missing: { days: 2, begins: 3, factor: [0] },
  spike: { days: 1, begins: 3, factor: [3] },
};
/** Weeks that the longest of them reaches beyond its own. */
const REACH = 6;

/** Large enough to stand out of its own noise, too small to move the nation. */
const ELIGIBLE = [...OFFICE_SIZES].filter(
  ([, { exports, imports }]) => Math.min(exports, imports) >= 1 && exports + imports <= 12,
);
// Coprime to the number of offices: each has its turn once in as many weeks as there are offices.
const STRIDE = 7;

/** The one deviation that begins in a calendar week. The kinds take turns, so any five weeks have each once. */
function deviationOf(week: number): PlantedDeviation {
  const draw = (what: number, count: number): number => Math.floor(seeded(DRAW.deviation, week, what) * count);
  const kind = DEVIATION_KINDS[week % DEVIATION_KINDS.length] ?? 'drop';
  const { days, begins, factor } = SHAPES[kind];
  const [office, size] = ELIGIBLE[(week * STRIDE) % ELIGIBLE.length] ?? ['', { exports: 0, imports: 0 }];
  const larger: Flow = size.exports >= size.imports ? 'exports' : 'imports';
  const drawn: Flow = draw(1, 2) === 0 ? 'exports' : 'imports';
  const where = {
    drop: { measure: drawn, flow: drawn },
    shift: { measure: drawn, flow: drawn },
    spike: { measure: drawn, flow: drawn },
    'return-surge': { measure: 'returns', flow: larger },
    missing: { measure: 'report', flow: null },
  } as const;
  return {
    kind,
    office,
    ...where[kind],
    first: dayOf(mondayOf(week) + draw(2, begins + 1)),
    days,
    factor: factor[draw(3, factor.length)] ?? 1,
  };
}

/** Every deviation with a day from `from` to `to`, both included, in order of its first day. Weeks alone decide. */
export function plantedDeviations(from: Day, to: Day): PlantedDeviation[] {
  const [first, last] = [weekNumber(dayNumber(from)) - REACH, weekNumber(dayNumber(to))];
  return Array.from({ length: last - first + 1 }, (_, at) => deviationOf(first + at)).filter(
    (one) => one.first <= to && dayNumber(one.first) + one.days > dayNumber(from),
  );
}
