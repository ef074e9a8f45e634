import { type RawBuilder, sql } from 'kysely';
import { BOX_DIMENSIONS, type BoxDimension, type Side } from '../../domain/box.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { DayOfDeclarations, Released } from '../disclosure-port.ts';
import type { LedgerDatabase } from './ledger/declarations.ts';

/** Numbers for texts, given in the order in which they come. */
export interface Numbers {
  readonly texts: string[];
  of(text: string): number;
}

export function createNumbers(first: readonly string[] = []): Numbers {
  const texts = [...first];
  const known = new Map(texts.map((text, at) => [text, at]));
  return {
    texts,
    of(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      known.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

export interface Numbering {
  readonly labels: Readonly<Record<BoxDimension, Numbers>>;
  readonly enterprises: Numbers;
}

/** Rows that are taken at once, about: more would hold the main loop. */
const ROWS_AT_ONCE = 4_000;
const MOST_DAYS = 400;

/** Goods by their own index; what came back of goods released (cohort) from the goods to their returns. */
function source(side: Side, from: Day, to: Day) {
  // A literal: the indices of goods and returns by day hold for a kind that is known beforehand.
  const kind = sql.lit(side === 'returned' ? 'return' : 'goods');
  const within = sql`where g.day between ${from} and ${to} and g.kind = ${kind}`;
  const came = (id: RawBuilder<unknown>) =>
    sql`left join late_declarations l on l.side = ${sql.lit(side)} and l.id = ${id} and l.died is null`;
  return side === 'cohort'
    ? {
        rows: sql`declarations g join declarations r on r.original = g.id and r.kind = 'return' ${came(sql`r.id`)} ${within}`,
        value: sql`r.value`,
      }
    : side === 'returned'
      ? {
          rows: sql`declarations g left join declarations o on o.id = g.original and o.kind = 'goods'
            ${came(sql`g.id`)} ${within}`,
          value: sql`g.value`,
        }
      : { rows: sql`declarations g ${came(sql`g.id`)} ${within}`, value: sql`g.value` };
}

/** What stood once and does no more. */
const gone = (side: Side, from: Day, to: Day): RawBuilder<unknown> =>
  sql`late_declarations g left join declarations o on o.id = g.original and o.kind = 'goods'
    where g.side = ${sql.lit(side)} and g.day between ${from} and ${to} and g.died is not null`;

type Columns = Record<string, string | number | null>;
type Row = readonly (string | number | null)[];

const PLACE = ['day', ...BOX_DIMENSIONS] as const;
const NAMES = [...PLACE, 'enterprise', 'value', 'born', 'died'] as const;
const [ENTERPRISE, VALUE, BORN, DIED, RELEASED] = [6, 7, 8, 9, NAMES.length];

/** Where what came back was released. */
function releasedOf(row: Row, { labels }: Numbering): Released | null {
  const day = row[RELEASED];
  if (typeof day !== 'string') return null;
  return { day, labels: BOX_DIMENSIONS.map((one, at) => labels[one].of(String(row[RELEASED + 1 + at]))) };
}

/** Rows of one day and life as columns. */
function columnsOf(day: Day, rows: readonly Row[], numbering: Numbering): DayOfDeclarations {
  const { labels, enterprises } = numbering;
  const numbers = (at: number, of: Numbers['of'], column: Uint16Array | Uint32Array) => {
    for (let row = 0; row < rows.length; row += 1) column[row] = of(rows[row]?.[at] as string);
    return column;
  };
  const columns = BOX_DIMENSIONS.map((dimension, at) => [
    dimension,
    numbers(1 + at, labels[dimension].of, new Uint16Array(rows.length)),
  ]);
  const value = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) value[row] = rows[row]?.[VALUE] as number;
  const [born, died] = [Number(rows[0]?.[BORN] ?? 0), rows[0]?.[DIED] ?? null];
  return {
    ...(Object.fromEntries(columns) as Record<BoxDimension, Uint16Array>),
    day,
    enterprise: numbers(ENTERPRISE, enterprises.of, new Uint32Array(rows.length)) as Uint32Array,
    value,
    ...((born > 0 || died !== null) && { life: { born, died: died === null ? null : Number(died) } }),
    ...((rows[0]?.length ?? 0) > RELEASED && { released: rows.map((row) => releasedOf(row, numbering)) }),
  };
}

/** Reads one side of a run of days, a few thousand rows at a time; each day is given, with what came late on it apart. */
export async function* readDeclared(
  { db, engine }: LedgerDatabase,
  side: Side,
  [from, to]: readonly [Day, Day],
  numbering: Numbering,
): AsyncGenerator<[Day, readonly DayOfDeclarations[]]> {
  const place = sql.join(PLACE.map((column) => sql`g.${sql.ref(column)} as ${sql.ref(column)}`));
  const ofReturned = side === 'returned' ? PLACE.map((column) => `o_${column}`) : [];
  const released = sql.join([
    sql`0`,
    ...(side === 'returned' ? PLACE.map((column) => sql`o.${sql.ref(column)} as ${sql.ref(`o_${column}`)}`) : []),
  ]);
  let days = 1;
  for (let first = from; first <= to; ) {
    const last = [addDays(first, days - 1), to].sort()[0] ?? to;
    const { rows, value } = source(side, first, last);
    const query = sql<Columns>`(
      select ${place}, g.enterprise as enterprise, ${value} as value, coalesce(l.born, 0) as born, null as died,
        ${released} from ${rows}
      union all
      select ${place}, g.enterprise, g.value, g.born, g.died, ${released} from ${gone(side, first, last)})`;
    const read: Row[] = await engine.read(db, query, [...NAMES, ...ofReturned]);
    const byDay = Map.groupBy(read, ([day]) => day);
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const lives = Map.groupBy(byDay.get(day) ?? [], (row) => `${row[BORN]} ${row[DIED]}`);
      yield [day, [...lives.values()].map((ofLife) => columnsOf(day, ofLife, numbering))];
    }
    first = addDays(last, 1);
    days = Math.max(1, Math.min(MOST_DAYS, Math.floor((days * ROWS_AT_ONCE) / (read.length + 1))));
  }
}
