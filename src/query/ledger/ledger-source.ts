import { addDays, type Day } from '../../domain/day.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerExtent, LedgerFilter, LedgerStore } from '../../store/ledger-port.ts';

/** What questions about declarations are asked of: a ledger on one state, up to one day. */
export interface LedgerSource {
  readonly ledger: Pick<LedgerStore, 'sums' | 'cohorts'>;
  readonly reference: Reference;
  readonly extent: LedgerExtent;
}

/**
 * The ledger as it stood on a day: later declarations are not there yet, and when there are some, the day itself was not
 * over. Null while it was empty.
 */
export function ledgerOn(
  ledger: LedgerSource['ledger'],
  reference: Reference,
  extent: LedgerExtent | null,
  today: Day,
): LedgerSource | null {
  if (extent === null) return null;
  const last = extent.last > today ? addDays(today, -1) : extent.last;
  return extent.first > last ? null : { ledger, reference, extent: { ...extent, last } };
}

/** Modes that are kept for contrast and are no cross-border e-commerce: general trade and market procurement. */
export const contrastModes = ({ modes }: Reference): string[] =>
  modes.filter(({ channel }) => channel === 'general' || channel === 'other').map(({ code }) => code);

/** The modes of contrast that the ledger holds. */
export const contrastIn = ({ extent, reference }: LedgerSource): string[] =>
  contrastModes(reference).filter((mode) => extent.modes.includes(mode));

/** A scope that names no mode leaves those of contrast out: no sum of cross-border e-commerce holds them. */
export function crossBorderOnly(
  scope: Omit<LedgerFilter, 'from' | 'to'>,
  source: LedgerSource,
): Omit<LedgerFilter, 'from' | 'to'> {
  const contrast = contrastIn(source);
  if (scope.modes || contrast.length === 0) return scope;
  return { ...scope, modes: source.extent.modes.filter((mode) => !contrast.includes(mode)) };
}
