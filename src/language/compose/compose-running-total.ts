import { lastDayOfMonth } from '../../domain/day.ts';
import { single } from '../../domain/period.ts';
import type { Query } from '../../domain/query.ts';

type When = Pick<Query, 'period' | 'asOf'>;

/** 累计截至11月 and `ytd as of 2020-11` name the period that a running total goes to, unless another is said. */
export function composeRunningTotal({ period, asOf }: When): When {
  if (period || !asOf || !('day' in asOf)) return { period, asOf };
  const month = asOf.day.slice(0, 7);
  return { period: single(asOf.day === lastDayOfMonth(month) ? month : asOf.day), asOf: null };
}
