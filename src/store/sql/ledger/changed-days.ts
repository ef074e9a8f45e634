import type { Day } from '../../../domain/day.ts';
import type { LedgerDatabase } from './declarations.ts';

/** Days on which something was changed after a state of the ledger, as `markChanged` noted them. */
export async function changedDays({ db }: LedgerDatabase, state: number): Promise<Day[]> {
  const rows = await db.selectFrom('changed_days').select('day').where('state', '>', state).execute();
  return rows.map(({ day }) => day);
}
