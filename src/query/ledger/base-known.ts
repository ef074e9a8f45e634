import { addDays, type Day } from '../../domain/day.ts';
import type { Reference } from '../../domain/reference.ts';
import type { LedgerFilter } from '../../store/ledger-port.ts';
import type { LedgerKey } from './ledger-cell.ts';

/** The B2B export modes began in July 2020 office by office (GAC announcements 75/2020, 92/2020, 47/2021). */
export const B2B_MODES: readonly string[] = ['9710', '9810'];

/** A ledger may begin a little after the first day of its first period, when that falls in a holiday. */
const HOLIDAY = 7;

/** True for a ledger with this first day that holds what there was from a day on. */
export const reachesBack = (first: Day, from: Day): boolean => first <= addDays(from, HOLIDAY);

/**
 * True when the base of a cell was counted in full: the ledger reaches back to it, and no mode or office in the cell
 * began after it did. Otherwise there is no base, and growth would only measure the beginning.
 */
export function baseKnown(
  { offices }: Reference,
  {
    baseFrom,
    first,
    scope,
    key,
  }: { baseFrom: Day; first: Day; scope: Omit<LedgerFilter, 'from' | 'to'>; key: LedgerKey },
): boolean {
  if (!reachesBack(first, baseFrom)) return false;
  const modes = key.mode ? [key.mode] : (scope.modes ?? []);
  if (modes.length === 0 || !modes.every((mode) => B2B_MODES.includes(mode))) return true;
  const codes = key.office ? [key.office] : scope.offices;
  const starts = offices.filter(({ code }) => !codes || codes.includes(code)).map(({ b2bFrom }) => b2bFrom);
  // Over several offices the mode exists from the first of them on.
  return starts.sort().at(0) !== undefined && (starts[0] ?? '') <= baseFrom;
}
