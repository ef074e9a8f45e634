import type { Day } from '../../domain/day.ts';
import { daysOf, type PeriodLabel } from '../../domain/period.ts';
import { lastDayOf, missableClocks } from '../../domain/return-clock.ts';
import type { LedgerResult } from './ask-ledger.ts';

/**
 * The last day on which goods released in a period may still come back, by the longest clock of their direction; null
 * where the ledger has passed it, and for a result that does not count returns under their release.
 */
export function openUntil({ question, extent }: LedgerResult, period: PeriodLabel): Day | null {
  const { cohort, metric, scope } = question;
  if (!cohort || !metric.name.startsWith('return')) return null;
  const [, end] = daysOf(period);
  const clocks = (scope.flows ?? (['exports', 'imports'] as const)).flatMap(missableClocks);
  const last =
    clocks
      .map((clock) => lastDayOf(clock, end))
      .sort()
      .at(-1) ?? end;
  return last > extent.last ? last : null;
}
