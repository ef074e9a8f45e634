import { addDays, type Day, lastDayOfMonth } from '../../../domain/day.ts';
import { periodAfter, periodBefore } from '../../../domain/period.ts';
import type { CutGrain } from './cut.ts';

/** A run of whole periods of one grain, both ends included. */
export interface Piece {
  readonly grain: CutGrain;
  readonly from: string;
  readonly to: string;
}

const monthOf = (day: Day): string => day.slice(0, 7);
const yearOf = (period: string): string => period.slice(0, 4);

function wholeMonths(from: Day, to: Day): readonly [string, string] | null {
  const first = from.endsWith('-01') ? monthOf(from) : periodAfter(monthOf(from));
  const last = to === lastDayOfMonth(monthOf(to)) ? monthOf(to) : periodBefore(monthOf(to));
  return first <= last ? [first, last] : null;
}

/** Cuts months into whole years with the months before and after. */
function years([first, last]: readonly [string, string]): Piece[] {
  const firstYear = first.endsWith('-01') ? yearOf(first) : String(Number(yearOf(first)) + 1);
  const lastYear = last.endsWith('-12') ? yearOf(last) : String(Number(yearOf(last)) - 1);
  if (firstYear > lastYear) return [{ grain: 'month', from: first, to: last }];
  const pieces: Piece[] = [
    { grain: 'month', from: first, to: periodBefore(`${firstYear}-01`) },
    { grain: 'year', from: firstYear, to: lastYear },
    { grain: 'month', from: periodAfter(`${lastYear}-12`), to: last },
  ];
  return pieces.filter(({ from, to }) => from <= to);
}

/** Cuts a run of days into the coarsest whole periods, down from the grain that may still be told apart. */
export function piecesOf(from: Day, to: Day, coarsest: CutGrain): Piece[] {
  const months = coarsest === 'day' ? null : wholeMonths(from, to);
  if (!months) return from <= to ? [{ grain: 'day', from, to }] : [];
  const [first, last] = months;
  const pieces: Piece[] = [
    { grain: 'day', from, to: addDays(`${first}-01`, -1) },
    ...(coarsest === 'year' ? years(months) : [{ grain: 'month', from: first, to: last } as const]),
    { grain: 'day', from: `${periodAfter(last)}-01`, to },
  ];
  return pieces.filter((piece) => piece.from <= piece.to);
}

/** Every label of a piece, in order. */
export function labelsOf({ from, to }: Piece): string[] {
  const labels: string[] = [];
  for (let label = from; label <= to; label = periodAfter(label)) labels.push(label);
  return labels;
}
