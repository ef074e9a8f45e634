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
 * False where the base of a cell was counted on another footing: 9710 and 9810 alone, over offices that had not all begun
 * by then. Growth would only measure the beginning.
 */
export function sameFooting(
  { offices }: Reference,
  { baseFrom, scope, key }: { baseFrom: Day; scope: Omit<LedgerFilter, 'from' | 'to'>; key: LedgerKey },
): boolean {
  const modes = key.mode ? [key.mode] : (scope.modes ?? []);
  if (modes.length === 0 || !modes.every((mode) => B2B_MODES.includes(mode))) return true;
  const codes = key.office ? [key.office] : scope.offices;
  return offices.filter(({ code }) => !codes || codes.includes(code)).every(({ b2bFrom }) => b2bFrom <= baseFrom);
}
