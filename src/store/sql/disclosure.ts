import { type Kysely, type RawBuilder, sql } from 'kysely';
import { BOX_DIMENSIONS, type Box } from '../../domain/box.ts';
import type { ContributorsQuestion, DisclosureStore, Place } from '../disclosure-port.ts';
import type { Tables } from './tables.ts';

const PERIOD_LENGTH = { year: 4, month: 7, day: 10 } as const;

interface Row extends Record<(typeof BOX_DIMENSIONS)[number], string> {
  period: string;
  enterprise: string;
  value: number;
}

/** Goods by their own index; what came back of goods released (cohort) from the goods to their returns. */
function source({ side, from, to }: ContributorsQuestion): { rows: RawBuilder<unknown>; value: RawBuilder<number> } {
  // A literal: the indices of goods and returns by day hold for a kind that is known beforehand.
  const kind = sql.lit(side === 'returned' ? 'return' : 'goods');
  const within = sql`g.day between ${from} and ${to} and g.kind = ${kind}`;
  return side === 'cohort'
    ? {
        rows: sql`declarations g join declarations r on r.original = g.id and r.kind = 'return' where ${within}`,
        value: sql`r.value`,
      }
    : { rows: sql`declarations g where ${within}`, value: sql`g.value` };
}

async function readPlaces(db: Kysely<Tables>, question: ContributorsQuestion): Promise<Place[]> {
  const { by, grain } = question;
  const { rows, value } = source(question);
  const labels = BOX_DIMENSIONS.map((dimension) => (by.includes(dimension) ? sql`g.${sql.ref(dimension)}` : sql`''`));
  const named = BOX_DIMENSIONS.map((dimension, at) => sql`${labels[at]} as ${sql.ref(dimension)}`);
  const apart = BOX_DIMENSIONS.filter((dimension) => by.includes(dimension)).map((one) => sql`g.${sql.ref(one)}`);
  const period = sql`substr(g.day, 1, ${sql.lit(PERIOD_LENGTH[grain])})`;
  const found = await sql<Row>`
    select ${period} as period, ${sql.join(named)}, g.enterprise as enterprise, sum(${value}) as value from ${rows}
    group by ${sql.join([period, ...apart, sql`g.enterprise`])}
    order by ${sql.join([period, ...apart])}`.execute(db);
  const places: (Place & { contributors: [string, number][] })[] = [];
  for (const { enterprise, value, ...place } of found.rows) {
    const last = places.at(-1);
    const same = last?.period === place.period && BOX_DIMENSIONS.every((one) => last[one] === place[one]);
    if (last && same) last.contributors.push([enterprise, value]);
    else places.push({ ...place, contributors: [[enterprise, value]] });
  }
  return places;
}

/** Questions that are remembered as long as the ledger stays as it is. */
const REMEMBERED = 64;

/** Disclosure control's own reading over an open database. */
export function disclosureStore(db: Kysely<Tables>): DisclosureStore {
  let state = -1;
  const known = new Map<string, Promise<Place[]>>();
  const histories = new Map<string, { seq: number; boxes: Box[] }>();

  async function contributors(question: ContributorsQuestion): Promise<readonly Place[]> {
    const now = await db.selectFrom('ledger_state').select('state').executeTakeFirstOrThrow();
    if (now.state !== state) known.clear();
    state = now.state;
    const key = JSON.stringify(question);
    const places = known.get(key) ?? readPlaces(db, question);
    known.delete(key);
    known.set(key, places);
    places.catch(() => known.delete(key));
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
    return places;
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
    const next = sql`(select coalesce(max(seq), 0) + 1 from shown_sums)`;
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('shown_sums')
      .columns(['seq', 'officer', 'boxes'])
      .expression(
        sql`select ${next}, ${officer}, ${JSON.stringify(boxes)}
          where not exists (select 1 from shown_sums where officer = ${officer} and seq > ${seq})` as never,
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  return { contributors, shown, show };
}
