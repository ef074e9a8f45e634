import { sql } from 'kysely';
import type { Cells } from './cell.ts';
import { FIRST_CUTS, RETURNS } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const NARROWEST = FIRST_CUTS.find(({ name, grain }) => name !== RETURNS.name && grain === 'day')?.name ?? '';

/** Notes the days on which a batch changes something, with the state that the ledger will have after it. */
export async function markChanged(
  { db, engine }: LedgerDatabase,
  moved: ReadonlyMap<string, Cells>,
  beside: readonly string[],
): Promise<void> {
  const days = new Set([...(moved.get(NARROWEST)?.all ?? []).map(({ period }) => period), ...beside]);
  const given = engine.rows<{ day: string }>(['day'], JSON.stringify([...days].map((day) => [day]))).as('given');
  const next = sql<number>`(select state + 1 from ledger_state)`;
  await db
    .insertInto('changed_days')
    .columns(['day', 'state'])
    .expression(
      db
        .selectFrom(given)
        .select(['day', next.as('state')])
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ state: next }))
    .execute();
}
