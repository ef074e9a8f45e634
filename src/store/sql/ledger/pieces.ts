import { addDays, type Day, daysBetween } from '../../../domain/day.ts';
import { daysOf, periodAfter, periodOf } from '../../../domain/period.ts';
import type { CutGrain } from './cut.ts';

/** A run of whole periods of one grain, both ends included, that is added or taken off. */
export interface Piece {
  readonly grain: CutGrain;
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
}

const FINER = { year: 'month', month: 'day' } as const;

/** The beginning of a period that is nearest to a day: of its own, or of the next. */
function nearest(day: Day, grain: CutGrain): Day {
  const [first, last] = daysOf(periodOf(day, grain));
  return daysBetween(first, day) <= daysBetween(day, last) ? first : addDays(last, 1);
}

/**
 * Cuts a run of days into the coarsest whole periods, down from the grain that may still be told apart. Of a period of
 * which most is asked for, the whole is taken and the rest taken off: the year to the end of November is a year less a
 * month. So a running year up to the last day there is costs little more than a year.
 */
export function piecesOf(from: Day, to: Day, grain: CutGrain, sign: Piece['sign'] = 1): Piece[] {
  if (from > to) return [];
  if (grain === 'day') return [{ grain, from, to, sign }];
  const finer = FINER[grain];
  const [begin, end] = [nearest(from, grain), nearest(addDays(to, 1), grain)];
  if (begin >= end) return piecesOf(from, to, finer, sign);
  const [before, after] = [addDays(begin, -1), addDays(end, -1)];
  const other = sign === 1 ? -1 : 1;
  return [
    ...(begin < from ? piecesOf(begin, addDays(from, -1), finer, other) : piecesOf(from, before, finer, sign)),
    { grain, from: periodOf(begin, grain), to: periodOf(after, grain), sign },
    ...(after > to ? piecesOf(addDays(to, 1), after, finer, other) : piecesOf(end, to, finer, sign)),
  ];
}

/** Every label of a piece, in order. */
export function labelsOf({ from, to }: Pick<Piece, 'from' | 'to'>): string[] {
  const labels: string[] = [];
  for (let label = from; label <= to; label = periodAfter(label)) labels.push(label);
  return labels;
}
