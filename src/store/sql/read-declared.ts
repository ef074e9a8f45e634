import { type RawBuilder, sql } from 'kysely';
import { BOX_DIMENSIONS, type BoxDimension, type Side } from '../../domain/box.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { DayOfDeclarations } from '../disclosure-port.ts';
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
function source(side: Side, from: Day, to: Day): { rows: RawBuilder<unknown>; value: RawBuilder<unknown> } {
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

interface Columns extends Record<BoxDimension, string> {
  day: Day;
  enterprise: string;
  value: number;
}

type Row = [day: Day, ...labels: string[], enterprise: string, value: number];

/** Rows of one day as columns. */
function columnsOf(day: Day, rows: readonly Row[], { labels, enterprises }: Numbering): DayOfDeclarations {
  const numbers = (at: number, of: Numbers['of'], column: Uint16Array | Uint32Array) => {
    for (let row = 0; row < rows.length; row += 1) column[row] = of(rows[row]?.[at] as string);
    return column;
  };
  const columns = BOX_DIMENSIONS.map((dimension, at) => [
    dimension,
    numbers(1 + at, labels[dimension].of, new Uint16Array(rows.length)),
  ]);
  const enterprise = 1 + BOX_DIMENSIONS.length;
  const value = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) value[row] = rows[row]?.[enterprise + 1] as number;
  return {
    ...(Object.fromEntries(columns) as Record<BoxDimension, Uint16Array>),
    day,
    enterprise: numbers(enterprise, enterprises.of, new Uint32Array(rows.length)) as Uint32Array,
    value,
  };
}

/** Reads one side of a run of days, a few thousand rows at a time; each day is given, null where it has none. */
export async function* readDeclared(
  { db, engine }: LedgerDatabase,
  side: Side,
  [from, to]: readonly [Day, Day],
  numbering: Numbering,
): AsyncGenerator<[Day, DayOfDeclarations | null]> {
  let days = 1;
  for (let first = from; first <= to; ) {
    const last = [addDays(first, days - 1), to].sort()[0] ?? to;
    const { rows, value } = source(side, first, last);
    const labels = BOX_DIMENSIONS.map((dimension) => sql`g.${sql.ref(dimension)} as ${sql.ref(dimension)}`);
    const all = sql<Columns>`(
      select g.day as day, ${sql.join(labels)}, g.enterprise as enterprise, ${value} as value from ${rows})`;
    const read = (await engine.read(db, all, ['day', ...BOX_DIMENSIONS, 'enterprise', 'value'])) as Row[];
    const byDay = Map.groupBy(read, ([day]) => day);
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const ofDay = byDay.get(day);
      yield [day, ofDay ? columnsOf(day, ofDay, numbering) : null];
    }
    first = addDays(last, 1);
    days = Math.max(1, Math.min(MOST_DAYS, Math.floor((days * ROWS_AT_ONCE) / (read.length + 1))));
  }
}
