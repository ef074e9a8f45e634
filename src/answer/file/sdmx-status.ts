import { daysOf } from '../../domain/period.ts';
import type { Observation } from './observation.ts';

/** The last day of a period or of a span of periods. */
const endOf = (period: string): string => daysOf(period.split('..').at(-1) ?? period)[1];

/** Codes of SDMX:CL_OBS_STATUS (2.0 and later, https://sdmx.org) by our status. */
const CODES: Readonly<Record<string, string>> = {
  preliminary: 'P',
  official: 'A',
  final: 'A',
  backcast: 'E',
  implied: 'E',
  ledger: 'A',
  // Experimental: nobody who leaves out the DEMO column takes these for statistics.
  demo: 'G',
};

/** What of an observation is looked at: its value, or its growth. */
export type Part = 'value' | 'growth';

/**
 * How sure an observation is: A normal, P provisional (also a sum whose period is not over), E estimated (derived from
 * rounded figures, with an interval), G made up (demo), O not published, Q held back.
 */
export function obsStatus({ value, growth, status, interval, period, published }: Observation, part: Part): string {
  if (part === 'value' && value === null) return growth === null ? 'Q' : 'O';
  if (interval !== null) return 'E';
  if (status === 'ledger' && endOf(period) > published) return 'P';
  return CODES[status] ?? 'A';
}

/**
 * Codes of SDMX:CL_CONF_STATUS: F free; N not for publication, for what is made up; C confidential; D held back to
 * protect another (secondary confidentiality set by the sender).
 */
export const confStatus = ({ status, held }: Observation): string =>
  held ? (held === 'few' ? 'C' : 'D') : status === 'demo' ? 'N' : 'F';
