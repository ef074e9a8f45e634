import type { Finding } from './finding.ts';
import { type Fleet, seriesKey } from './fleet.ts';

/** What an alert on volume says, in the series' own unit, over the days of the deviation. */
export interface Explanation {
  readonly first: number;
  readonly last: number;
  /** Reported days in between. */
  readonly days: number;
  readonly actual: number;
  readonly expected: number;
  /** Where the sum would lie in 19 of 20 cases. */
  readonly low: number;
  readonly high: number;
  readonly difference: number;
  /** What all offices of the mode did on those days, on the log scale; taken out of the office's own deviation. */
  readonly national: number;
}

/** Explains a finding right after the day was judged; null for missing reports and for an unknown series. */
export function explain(fleet: Fleet, finding: Finding): Explanation | null {
  const state = fleet.series.find(({ id }) => seriesKey(id) === finding.series);
  if (!state || finding.direction === 'missing') return null;
  let actual = 0;
  let common = 0;
  let days = 0;
  let last = finding.first;
  for (let day = finding.first; day <= finding.day && days < finding.span; day += 1) {
    const at = day - fleet.origin;
    if (Number.isNaN(state.expected[at] ?? Number.NaN)) continue;
    actual += state.value[at] ?? 0;
    common += fleet.groups[state.group]?.common[at] ?? 0;
    days += 1;
    last = day;
  }
  // The cube root of a zero bounds the effect; a sum of nothing is then explained by what was expected day by day.
  const expected = actual > 0 ? actual * Math.exp(-finding.effect) : expectedSum(fleet, finding);
  const width = (1.96 * Math.abs(finding.effect)) / finding.score;
  return {
    first: finding.first,
    last,
    days,
    actual,
    expected,
    low: expected * Math.exp(-width),
    high: expected * Math.exp(width),
    difference: actual - expected,
    national: common / Math.max(1, days),
  };
}

function expectedSum(fleet: Fleet, { series, first, day }: Finding): number {
  const state = fleet.series.find(({ id }) => seriesKey(id) === series);
  const expected = state?.expected.slice(first - fleet.origin, day + 1 - fleet.origin) ?? new Float64Array();
  return expected.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
}

/** A part of a whole (a partner, a chapter) over the days of a deviation. */
export interface PartSum {
  readonly name: string;
  readonly actual: number;
  /** Its sum over days of the past that stand for what is usual: only the proportions count. */
  readonly usual: number;
}

export interface Driver {
  readonly name: string;
  readonly difference: number;
}

/**
 * Shares a deviation out over the parts of a whole, largest first: each part's actual less its usual share of what was
 * expected. With parts that add up to the actual, the differences add up to the whole difference.
 */
export function drivers(parts: readonly PartSum[], expected: number): Driver[] {
  const usual = parts.reduce((sum, part) => sum + part.usual, 0);
  return parts
    .map(({ name, actual, usual: own }) => ({
      name,
      difference: actual - expected * (usual > 0 ? own / usual : 1 / parts.length),
    }))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.name.localeCompare(b.name));
}
