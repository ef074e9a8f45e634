import { addDays, type Day } from '../domain/day.ts';
import type { Workdays } from '../domain/workdays.ts';
import type { LedgerStore } from '../store/ledger-port.ts';

export interface ReportsIn {
  /** Offices from which declarations of the day were to be expected, by district code. */
  readonly expected: readonly string[];
  /** Those of them from which none came. */
  readonly missing: readonly string[];
}

interface Asked {
  readonly day: Day;
  /** The offices looked at; empty for all. */
  readonly offices: readonly string[];
  readonly workdays: Workdays;
}

const DAYS_BACK = 28;

/**
 * Which offices have reported a day. One is expected when it reported on at least half of the days of the same kind,
 * worked or off, in the four weeks before: small offices have days without declarations.
 */
export async function reportsIn(ledger: LedgerStore, { day, offices, workdays }: Asked): Promise<ReportsIn> {
  const from = addDays(day, -DAYS_BACK);
  const rows = await ledger.sums({ from, to: day, ...(offices.length > 0 && { offices }) }, ['office', 'day'], []);
  const reported = rows.filter(({ declarations, returns }) => declarations + returns > 0);
  const kind = workdays(day);
  const alike = Array.from({ length: DAYS_BACK }, (_, back) => addDays(day, -1 - back)).filter(
    (other) => workdays(other) === kind,
  );
  const counts = new Map<string, number>();
  const there = new Set<string>();
  for (const { key } of reported) {
    const { office = '', day: on = '' } = key;
    if (on === day) there.add(office);
    else if (alike.includes(on)) counts.set(office, (counts.get(office) ?? 0) + 1);
  }
  const expected = [...counts].filter(([, count]) => 2 * count >= alike.length).map(([office]) => office);
  const both = [...new Set([...expected, ...there])].sort();
  return { expected: both, missing: both.filter((office) => !there.has(office)) };
}
