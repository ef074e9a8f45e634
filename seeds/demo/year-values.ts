import type { Flow } from '../../src/domain/declaration.ts';
import { apportion } from './apportion.ts';
import { dayNumber, dayOf } from './day-number.ts';
import type { DayPace } from './demo-calendar.ts';
import type { DemoCell } from './demo-cells.ts';
import { type PlantedDeviation, plantedDeviations } from './planted-deviations.ts';
import { DRAW, seeded, seededNormal } from './seeded.ts';
import { yearPath } from './year-path.ts';
import { yearTotal } from './year-total.ts';

/** Goods value in fen of a cell (by its index) on a day of the year. */
export type YearValues = (day: number, cell: number) => number;

/** How a cell stands on a day beside the other cells, before the calendar: its size, drift, slow wave and noise. */
function standing({ index, size, drift, noise }: DemoCell, day: number): number {
  const years = (day - 19_174) / 365.2425; // from 1 July 2022, the middle of what is known
  const period = 180 + 260 * seeded(DRAW.cell, index, 5);
  const slow = 0.04 * Math.sin((2 * Math.PI * day) / period + 7 * seeded(DRAW.cell, index, 6));
  return size * Math.exp(drift * years + slow + noise * seededNormal(DRAW.daily, index, day));
}

const touches = (deviation: PlantedDeviation, cell: DemoCell): boolean =>
  deviation.measure !== 'returns' &&
  deviation.office === cell.office &&
  (deviation.flow === null || deviation.flow === cell.flow);

/** All goods of a year, so that each flow adds up to the year's total to the fen. It needs no other year and no clock. */
export function yearValues(year: number, cells: readonly DemoCell[], pace: (day: number) => DayPace): YearValues {
  const [first, end] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-01-01`)];
  const days = Array.from({ length: end - first }, (_, at) => pace(first + at));
  const planted = plantedDeviations(dayOf(first), dayOf(end - 1)).map((deviation) => ({
    deviation,
    from: dayNumber(deviation.first) - first,
  }));

  function flowValues(flow: Flow): Float64Array {
    const path = yearPath(year, flow);
    const flowCells = cells.filter((cell) => cell.flow === flow);
    const weights = new Float64Array(days.length * flowCells.length);
    flowCells.forEach((cell, column) => {
      const hits = planted.filter(({ deviation }) => touches(deviation, cell));
      days.forEach(({ rest, tide }, at) => {
        let weight =
          standing(cell, first + at) * path((at + 0.5) / days.length) * tide[flow] * (1 - cell.weekend * rest);
        for (const { deviation, from } of hits)
          if (at >= from && at < from + deviation.days) weight *= deviation.factor;
        weights[at * flowCells.length + column] = weight;
      });
    });
    return apportion(yearTotal(year, flow), weights);
  }
  const values = { exports: flowValues('exports'), imports: flowValues('imports') };
  const column = new Map<number, number>();
  for (const flow of ['exports', 'imports'] as const) {
    for (const [at, cell] of cells.filter((one) => one.flow === flow).entries()) column.set(cell.index, at);
  }
  const width = cells.length / 2;
  return (day, cell) => values[cells[cell]?.flow ?? 'exports'][(day - first) * width + (column.get(cell) ?? 0)] ?? 0;
}
