import type { Side } from '../../domain/box.ts';
import type { LedgerRow } from '../../store/ledger-port.ts';

/** Sums of declarations; every metric is made of these. */
export type Sums = Omit<LedgerRow, 'key' | 'held'>;

export const NO_SUMS: Sums = {
  value: 0,
  parcels: 0,
  declarations: 0,
  returnedValue: 0,
  returnedParcels: 0,
  returns: 0,
};

export const addSums = (a: Sums, b: Sums): Sums => ({
  value: a.value + b.value,
  parcels: a.parcels + b.parcels,
  declarations: a.declarations + b.declarations,
  returnedValue: a.returnedValue + b.returnedValue,
  returnedParcels: a.returnedParcels + b.returnedParcels,
  returns: a.returns + b.returns,
});

export type MetricName =
  | 'value'
  | 'parcels'
  | 'declarations'
  | 'returned value'
  | 'returned parcels'
  | 'returns'
  | 'return rate';

export const takeSums = (a: Sums, b: Sums): Sums => ({
  value: a.value - b.value,
  parcels: a.parcels - b.parcels,
  declarations: a.declarations - b.declarations,
  returnedValue: a.returnedValue - b.returnedValue,
  returnedParcels: a.returnedParcels - b.returnedParcels,
  returns: a.returns - b.returns,
});

/** What is measured: fen, a count, or hundredths of a percent. A rate is null where nothing could come back. */
export interface Metric {
  readonly name: MetricName;
  readonly unit: 'fen' | 'count' | 'rate';
  readonly of: (sums: Sums) => number | null;
  /** False for sums in which nothing was reported that the metric counts: a gap, not a zero. */
  readonly reported: (sums: Sums) => boolean;
}

/** What an answer about a metric shows sums of; a rate shows both its parts. */
export function sidesOf({ name }: Metric, cohort: boolean): readonly Side[] {
  const back = cohort ? 'cohort' : 'returned';
  if (name === 'return rate') return ['goods', back];
  return name.startsWith('return') ? [back] : ['goods'];
}

/** Hundredths of a percent, halves up; exact for sums up to 2^53. */
export const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)));

const declared = (sums: Sums): boolean => sums.declarations > 0;
const any = (): boolean => true;

export const METRICS: Readonly<Record<MetricName, Metric>> = {
  value: { name: 'value', unit: 'fen', of: (sums) => sums.value, reported: declared },
  parcels: { name: 'parcels', unit: 'count', of: (sums) => sums.parcels, reported: declared },
  declarations: { name: 'declarations', unit: 'count', of: (sums) => sums.declarations, reported: declared },
  'returned value': { name: 'returned value', unit: 'fen', of: (sums) => sums.returnedValue, reported: any },
  'returned parcels': { name: 'returned parcels', unit: 'count', of: (sums) => sums.returnedParcels, reported: any },
  returns: { name: 'returns', unit: 'count', of: (sums) => sums.returns, reported: any },
  'return rate': {
    name: 'return rate',
    unit: 'rate',
    of: (sums) => ratio(sums.returnedValue, sums.value),
    reported: any,
  },
};
