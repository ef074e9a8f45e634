import type { Day } from '../../domain/day.ts';
import type { LedgerDimension, LedgerFilter, LedgerStore } from '../../store/ledger-port.ts';
import { keyText, type LedgerKey } from './ledger-cell.ts';
import { addSums, NO_SUMS, type Sums } from './metric.ts';

export interface Counted {
  readonly key: LedgerKey;
  readonly sums: Sums;
}

export interface Counting {
  /** Everything but the days. */
  readonly scope: Omit<LedgerFilter, 'from' | 'to'>;
  readonly by: readonly LedgerDimension[];
  /** Returns by the month in which the goods were released, instead of the month in which they came back. */
  readonly cohort: boolean;
  /** Exports less imports. */
  readonly balance: boolean;
}

/** Sums by key between two days; for a balance, imports are taken off. */
export async function countCells(
  ledger: LedgerStore,
  { scope, by, cohort, balance }: Counting,
  [from, to]: readonly [Day, Day],
): Promise<Map<string, Counted>> {
  const filter = { ...scope, from, to };
  const dimensions = balance ? [...by, 'flow' as const] : by;
  const rows = await (cohort ? ledger.cohorts(filter, dimensions) : ledger.sums(filter, dimensions));
  const counted = new Map<string, Counted>();
  for (const { key: whole, ...sums } of rows) {
    const { flow, ...rest } = whole;
    const key = balance ? rest : whole;
    const signed = balance && flow === 'imports' ? { ...sums, value: -sums.value } : sums;
    counted.set(keyText(key), { key, sums: addSums(counted.get(keyText(key))?.sums ?? NO_SUMS, signed) });
  }
  return counted;
}
