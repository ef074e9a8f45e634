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
});
