import type { Kysely } from 'kysely';
import type { Rate } from '../../../domain/list.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';
import { touchByRates } from './touch.ts';

/** In the order of their adding. */
export const readRates = ({ db }: Pick<LedgerDatabase, 'db'>): Promise<Rate[]> =>
  db.selectFrom('rates').select(['currency', 'from', 'to', 'yuan']).orderBy('number').execute();

const keyOf = ({ currency, from, to, yuan }: Rate): string => JSON.stringify([currency, from, to, yuan]);

/** Only the last word on a currency's day is compared: a rate that comes back after another is a new row. */
export const addRates = ({ db, engine }: LedgerDatabase, rates: readonly Rate[]): Promise<number> =>
  db.transaction().execute(async (transaction: Kysely<Tables>) => {
    const there = await readRates({ db: transaction });
    const last = new Map(there.map((rate) => [`${rate.currency} ${rate.from}`, keyOf(rate)]));
    const fresh = rates.filter((rate) => last.get(`${rate.currency} ${rate.from}`) !== keyOf(rate));
    if (fresh.length === 0) return 0;
    const rows = fresh.map((rate, at) => ({ number: there.length + at + 1, ...rate }));
    for (let at = 0; at < rows.length; at += 500)
      await transaction
        .insertInto('rates')
        .values(rows.slice(at, at + 500))
        .execute();
    await touchByRates({ db: transaction, engine }, [...new Set(fresh.map(({ currency }) => currency))]);
    return fresh.length;
  });
