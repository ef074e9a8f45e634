import type { DeclaredSum } from '../../store/enterprise-port.ts';
import type { LedgerDimension, LedgerStore } from '../../store/ledger-port.ts';
import { keyText, type LedgerKey } from './ledger-cell.ts';
import type { LedgerSource } from './ledger-source.ts';
import { addSums, NO_SUMS, type Sums } from './metric.ts';

function sumsOf({ kind, value, parcels, declarations }: DeclaredSum): Sums {
  return kind === 'goods'
    ? { ...NO_SUMS, value, parcels, declarations }
    : { ...NO_SUMS, returnedValue: value, returnedParcels: parcels, returns: declarations };
}

function labelOf({ day, flow, mode }: DeclaredSum, dimension: LedgerDimension): string {
  const labels: Partial<Record<LedgerDimension, string>> = {
    flow,
    mode,
    day,
    month: day.slice(0, 7),
    year: day.slice(0, 4),
  };
  const label = labels[dimension];
  if (label === undefined) throw new Error(`the sums of an enterprise have no ${dimension}`);
  return label;
}

/**
 * What one enterprise declared, as a ledger that the usual questions can be asked of: same footing, growth and rates.
 * The sums are those of the offices that they were read for, whatever offices a question names.
 */
export function enterpriseLedger(declared: readonly DeclaredSum[]): LedgerSource['ledger'] {
  const sums: LedgerStore['sums'] = async ({ from, to, flows, modes }, by) => {
    const found = new Map<string, { key: LedgerKey; sums: Sums }>();
    for (const sum of declared) {
      if (sum.day < from || sum.day > to) continue;
      if ((flows && !flows.includes(sum.flow)) || (modes && !modes.includes(sum.mode))) continue;
      const key: LedgerKey = Object.fromEntries(by.map((dimension) => [dimension, labelOf(sum, dimension)]));
      const before = found.get(keyText(key));
      found.set(keyText(key), { key, sums: addSums(before?.sums ?? NO_SUMS, sumsOf(sum)) });
    }
    return [...found.values()].map(({ key, sums }) => ({ key, ...sums }));
  };
  return {
    sums,
    cohorts: () => Promise.reject(new Error('the returns of one enterprise are counted by return month alone')),
  };
}
