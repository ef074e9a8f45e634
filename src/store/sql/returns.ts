import { sql } from 'kysely';
import type { Flow } from '../../domain/declaration.ts';
import type { ReturnStore, ReturnsPassed } from '../return-port.ts';
import type { LedgerDatabase } from './ledger/declarations.ts';

/** Later than any day: a clock that there is not. */
const NEVER = '9999';

interface ClockRow {
  clock_flow: string;
  released: string;
  first: string;
  second: string;
}

interface Row {
  office: string;
  flow: Flow;
  passed: number;
  enterprise: string;
  returns: number;
  value: number;
}

/** Returns with the goods they are of, over an open database. */
export const returnStore = ({ db, engine }: LedgerDatabase): ReturnStore => ({
  async passed({ from, to, by, offices, clocks }) {
    if (offices?.length === 0) return [];
    const place = by === 'return' ? 'r' : 'o';
    const rows = clocks.map(({ flow, released, lastDays }) => [flow, released, ...lastDays, NEVER].slice(0, 4));
    const given = engine.rows<ClockRow>(['clock_flow', 'released', 'first', 'second'], JSON.stringify(rows));
    const within = offices ? sql`and ${sql.ref(`${place}.office`)} in (${sql.join(offices)})` : sql``;
    const found = await sql<Row>`
      with clocks as materialized (select clock_flow, released, first, second from ${given} as given)
      select ${sql.ref(`${place}.office`)} as office, o.flow as flow, ${sql.ref(`${place}.enterprise`)} as enterprise,
        case when r.day > clocks.second then 2 when r.day > clocks.first then 1 else 0 end as passed,
        count(*) as returns, sum(r.value) as value
      from declarations r
        join declarations o on o.id = r.original and o.kind = 'goods'
        join clocks on clocks.clock_flow = o.flow and clocks.released = o.day
      where r.kind = 'return' and r.day between ${from} and ${to} ${within}
      group by 1, 2, 3, 4 order by 1, 2, 4, 3`.execute(db);
    const passed: (ReturnsPassed & { returns: number; value: number; contributors: [string, number][] })[] = [];
    for (const { enterprise, ...row } of found.rows) {
      const last = passed.at(-1);
      const same = last?.office === row.office && last.flow === row.flow && last.passed === row.passed ? last : null;
      if (same) {
        same.returns += row.returns;
        same.value += row.value;
        same.contributors.push([enterprise, row.value]);
      } else passed.push({ ...row, contributors: [[enterprise, row.value]] });
    }
    return passed;
  },
  async refused({ from, to, offices }) {
    if (offices?.length === 0) return [];
    let query = db
      .selectFrom('refused_returns')
      .select(['office', 'enterprise'])
      .select(({ fn }) => [fn.countAll<number>().as('returns'), fn.sum<number>('value').as('value')])
      .where('applied', '>=', from)
      .where('applied', '<=', to);
    if (offices) query = query.where('office', 'in', [...offices]);
    const rows = await query.groupBy(['office', 'enterprise']).orderBy('office').orderBy('enterprise').execute();
    return [...Map.groupBy(rows, ({ office }) => office)].map(([office, each]) => ({
      office,
      returns: each.reduce((sum, { returns }) => sum + returns, 0),
      value: each.reduce((sum, { value }) => sum + value, 0),
      contributors: each.map(({ enterprise, value }) => [enterprise, value] as const),
    }));
  },
});
