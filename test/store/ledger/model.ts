import type { Declaration } from '../../../src/domain/declaration.ts';
import { periodOf } from '../../../src/domain/period.ts';
import type { BatchOutcome, LedgerDimension, LedgerFilter, LedgerRow } from '../../../src/store/ledger-port.ts';

/** The ledger said plainly: a map of declarations, and sums that look at each of them. */
export interface Model {
  readonly declarations: Map<string, Declaration>;
}

export function applyToModel({ declarations }: Model, records: readonly Declaration[]): BatchOutcome {
  let [accepted, replaced, unchanged, outdated] = [0, 0, 0, 0];
  const conflicting: Declaration[] = [];
  for (const record of records) {
    const there = declarations.get(record.id);
    if (there && JSON.stringify(there) === JSON.stringify(record)) unchanged += 1;
    else if (there && there.version > record.version) outdated += 1;
    else if (there && there.version === record.version) conflicting.push(record);
    else {
      declarations.set(record.id, record);
      if (there) replaced += 1;
      else accepted += 1;
    }
  }
  return { accepted, replaced, unchanged, outdated, conflicting };
}

const labelOf = ({ day, ...declaration }: Declaration, dimension: LedgerDimension): string =>
  dimension === 'year' || dimension === 'quarter' || dimension === 'month' || dimension === 'day'
    ? periodOf(day, dimension)
    : declaration[dimension];

const matches = (filter: LedgerFilter, { day, flow, office, mode, partner, chapter }: Declaration): boolean =>
  day >= filter.from &&
  day <= filter.to &&
  (filter.flows?.includes(flow) ?? true) &&
  (filter.offices?.includes(office) ?? true) &&
  (filter.modes?.includes(mode) ?? true) &&
  (filter.partners?.includes(partner) ?? true) &&
  (filter.chapters?.includes(chapter) ?? true);

/** Sums by return day (`sums`) or under the release of what came back (`cohorts`). */
export function modelSums(
  { declarations }: Model,
  basis: 'sums' | 'cohorts',
  filter: LedgerFilter,
  by: readonly LedgerDimension[],
): LedgerRow[] {
  const rows = new Map<string, LedgerRow>();
  for (const declaration of declarations.values()) {
    const isReturn = declaration.kind === 'return';
    const original = declarations.get(declaration.original ?? '');
    const place = isReturn && basis === 'cohorts' ? original : declaration;
    if (declaration.kind === 'void') continue;
    if (!place || (isReturn && basis === 'cohorts' && place.kind !== 'goods') || !matches(filter, place)) continue;
    const key = Object.fromEntries(by.map((dimension) => [dimension, labelOf(place, dimension)]));
    const text = JSON.stringify(Object.values(key));
    const row = rows.get(text);
    rows.set(text, {
      key,
      value: (row?.value ?? 0) + (isReturn ? 0 : declaration.value),
      parcels: (row?.parcels ?? 0) + (isReturn ? 0 : declaration.parcels),
      declarations: (row?.declarations ?? 0) + (isReturn ? 0 : 1),
      returnedValue: (row?.returnedValue ?? 0) + (isReturn ? declaration.value : 0),
      returnedParcels: (row?.returnedParcels ?? 0) + (isReturn ? declaration.parcels : 0),
      returns: (row?.returns ?? 0) + (isReturn ? 1 : 0),
    });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
