import type { Flow } from '../../src/domain/declaration.ts';
import { yearTotal } from './year-total.ts';

/**
 * The national level within a year, as a function of the part of the year that has passed (0 to 1). It meets the years
 * beside it at the turn of the year and has the year's total as its mean: growth comes in the year, not on 1 January.
 */
export function yearPath(year: number, flow: Flow): (passed: number) => number {
  const total = yearTotal(year, flow);
  const start = Math.sqrt(yearTotal(year - 1, flow) * total);
  const end = Math.sqrt(total * yearTotal(year + 1, flow));
  const middle = (4 * total - start - end) / 2;
  return (passed) =>
    passed < 0.5 ? start + (middle - start) * passed * 2 : middle + (end - middle) * (passed * 2 - 1);
}
