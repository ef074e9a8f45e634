import { sql } from 'kysely';
import { type Box, earlier, later } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import type { DisclosureStore } from '../disclosure-port.ts';
import { createDeclared } from './declared.ts';
import type { LedgerDatabase } from './ledger/declarations.ts';

/** What of returns was shown last, by place. */
const shownReturns = ({ db }: LedgerDatabase): Pick<DisclosureStore, 'returnsShown' | 'showReturns'> => ({
  async returnsShown(place) {
    const row = await db.selectFrom('shown_returns').select('shown').where('place', '=', place).executeTakeFirst();
    return row?.shown ?? null;
  },
  async showReturns(place, shown, before) {
    if (before === null) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('shown_returns')
        .values({ place, shown })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    }
    const { numUpdatedRows } = await db
      .updateTable('shown_returns')
      .set({ shown })
      .where('place', '=', place)
      .where('shown', '=', before)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },
});

/** Disclosure control's own reading over an open database. */
export function disclosureStore(database: LedgerDatabase): DisclosureStore {
  const { db } = database;
  const histories = new Map<string, { seq: number; boxes: Box[] }>();

  async function size(): Promise<number> {
    const { count } = await db
      .selectFrom('rollups')
      .select(sql<number>`coalesce(sum(declarations + returns), 0)`.as('count'))
      .where('cut', '=', 'y:')
      .executeTakeFirstOrThrow();
    return count;
  }

  let last = 0;
  const changedOn = new Map<Day, number>();
  async function changes() {
    const newer = await db.selectFrom('changed_days').select(['day', 'state']).where('state', '>', last).execute();
    for (const { day, state } of newer) {
      changedOn.set(day, state);
      last = Math.max(last, state);
    }
    return (from: Day, to: Day): number => {
      let latest = 0;
      for (const [day, state] of changedOn) if (state > latest && day >= from && day <= to) latest = state;
      return latest;
    };
  }

  async function shown(officer: string) {
    const history = histories.get(officer) ?? { seq: 0, boxes: [] };
    const rows = await db
      .selectFrom('shown_sums')
      .select(['seq', 'boxes'])
      .where('officer', '=', officer)
      .where('seq', '>', history.seq)
      .orderBy('seq')
      .execute();
    const newer: Box[] = rows.flatMap(({ boxes }) => JSON.parse(boxes));
    const whole = { seq: rows.at(-1)?.seq ?? history.seq, boxes: [...history.boxes, ...newer] };
    histories.set(officer, whole);
    return whole;
  }

  /** The number is taken and the history compared in one statement: two questions at once cannot both pass. */
  async function show(officer: string, boxes: readonly Box[], seq: number): Promise<boolean> {
    const first = boxes.map((box) => box.from).reduce(earlier);
    const last = boxes.map((box) => box.to).reduce(later);
    const next = sql`(select coalesce(max(seq), 0) + 1 from shown_sums)`;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('shown_sums')
      .columns(['seq', 'officer', 'boxes', 'first_day', 'last_day'])
      .expression(
        sql`select ${next}, ${officer}, ${JSON.stringify(boxes)}, ${first}, ${last}
          where not exists (select 1 from shown_sums where officer = ${officer} and seq > ${seq})` as never,
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  return { declared: createDeclared(database), size, changes, shown, show, ...shownReturns(database) };
}
