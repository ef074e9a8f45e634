import type { Day } from '../../domain/day.ts';
import type { Held, LedgerDimension, LedgerFilter, LedgerStore } from '../../store/ledger-port.ts';
import { keyText, type LedgerKey } from './ledger-cell.ts';
import { addSums, type Metric, NO_SUMS, type Sums, sidesOf } from './metric.ts';

export interface Counted {
  readonly key: LedgerKey;
  readonly sums: Sums;
  /** Why the sums are held back, and 0; null for sums that may be shown. */
  readonly held: Held | null;
}

export interface Counting {
  /** Everything but the days. */
  readonly scope: Omit<LedgerFilter, 'from' | 'to'>;
  readonly by: readonly LedgerDimension[];
  /** Returns by the month in which the goods were released, instead of the month in which they came back. */
  readonly cohort: boolean;
  /** Exports less imports. */
  readonly balance: boolean;
  readonly metric: Metric;
}

/** Sums by key between two days; for a balance, imports are taken off. */
export async function countCells(
  ledger: Pick<LedgerStore, 'sums' | 'cohorts'>,
  { scope, by, cohort, balance, metric }: Counting,
  [from, to]: readonly [Day, Day],
): Promise<Map<string, Counted>> {
  const filter = { ...scope, from, to };
  const dimensions = balance ? [...by, 'flow' as const] : by;
  const sides = sidesOf(metric, cohort);
  const rows = await (cohort ? ledger.cohorts(filter, dimensions, sides) : ledger.sums(filter, dimensions, sides));
  const counted = new Map<string, Counted>();
  for (const { key: whole, held = null, ...sums } of rows) {
    const { flow, ...rest } = whole;
    const key = balance ? rest : whole;
    const signed = balance && flow === 'imports' ? { ...sums, value: -sums.value } : sums;
    const before = counted.get(keyText(key));
    // Half a balance would give the other half away.
    const why = before?.held ?? held;
    counted.set(keyText(key), { key, sums: why ? NO_SUMS : addSums(before?.sums ?? NO_SUMS, signed), held: why });
  }
  return counted;
}
