import { sql } from 'kysely';
import type { Side } from '../../../domain/box.ts';
import type { Day } from '../../../domain/day.ts';
import type { Declaration } from '../../../domain/declaration.ts';
import type { LedgerDatabase } from './declarations.ts';
import type { Touched } from './difference.ts';

const COLUMNS = [
  ...['side', 'id', 'born', 'died', 'day', 'flow', 'office', 'mode', 'partner', 'chapter'],
  ...['enterprise', 'value', 'original'],
] as const;

/** A declaration under the place where one side counts it; a return counts for the enterprise whose goods came back. */
interface Counted {
  readonly side: Side;
  readonly place: Declaration;
  readonly of: Declaration;
}

type Lookup = (id: string) => Declaration | null;

function countedOf(declaration: Declaration | null, at: Lookup): Counted[] {
  if (declaration === null || declaration.kind === 'void') return [];
  const own = {
    side: declaration.kind === 'goods' ? 'goods' : 'returned',
    place: declaration,
    of: declaration,
  } as const;
  const original = declaration.kind === 'return' && declaration.original !== null ? at(declaration.original) : null;
  return original?.kind === 'goods' ? [own, { side: 'cohort', place: original, of: declaration }] : [own];
}

const contentOf = ({ place, of }: Counted): string =>
  [place.day, place.flow, place.office, place.mode, place.partner, place.chapter, place.enterprise, of.value].join();

/** First and last day of all sums that were ever shown; null while none was. */
async function daysShown({ db }: LedgerDatabase): Promise<readonly [Day, Day] | null> {
  const { first, last } = await db
    .selectFrom('shown_sums')
    .select([
      sql<string | null>`min(coalesce(first_day, ''))`.as('first'),
      sql<string | null>`max(coalesce(last_day, '9999'))`.as('last'),
    ])
    .executeTakeFirstOrThrow();
  return first === null || last === null ? null : [first, last];
}

/** Keeps how the declarations stood and stand that a batch changes on days of which sums were shown. */
export async function keepLate(database: LedgerDatabase, { changes, others }: Touched): Promise<void> {
  const shown = await daysShown(database);
  if (shown === null) return;
  const [first, last] = shown;
  const before: Lookup = (id) => {
    const change = changes.get(id);
    return change ? change.before : (others.get(id) ?? null);
  };
  const after: Lookup = (id) => changes.get(id)?.after ?? others.get(id) ?? null;
  const [gone, come]: [Counted[], Counted[]] = [[], []];
  for (const id of [...changes.keys(), ...others.keys()]) {
    const [old, now] = [countedOf(before(id), before), countedOf(after(id), after)];
    const same = (one: Counted, list: readonly Counted[]): boolean =>
      list.some((other) => other.side === one.side && contentOf(other) === contentOf(one));
    gone.push(...old.filter((one) => !same(one, now)));
    come.push(...now.filter((one) => !same(one, old)));
  }
  const inTime = ({ place }: Counted): boolean => place.day >= first && place.day <= last;
  const { state } = await database.db.selectFrom('ledger_state').select('state').executeTakeFirstOrThrow();
  await close(database, gone.filter(inTime), state + 1);
  await open(database, come.filter(inTime), state + 1);
}

const names = sql.join(COLUMNS.map((column) => sql.ref(column)));

/** Counted declarations as a subquery with the columns of the table. */
function given({ engine }: LedgerDatabase, counted: readonly Counted[], born: number, died: number | null) {
  const rows = counted.map(({ side, place, of }) => [
    ...[side, of.id, born, died, place.day, place.flow, place.office, place.mode, place.partner, place.chapter],
    ...[place.enterprise, of.value, of.original],
  ]);
  return engine.rows<Record<(typeof COLUMNS)[number], string>>(COLUMNS, JSON.stringify(rows));
}

/** What had come late before stood from then; anything else had been there all the time. */
async function close(database: LedgerDatabase, counted: readonly Counted[], next: number): Promise<void> {
  if (counted.length === 0) return;
  const rows = given(database, counted, 0, next);
  await sql`
    update late_declarations set died = ${next}
    where died is null and (side, id) in (select side, id from ${rows} as given)`.execute(database.db);
  await sql`
    insert into late_declarations (${names}) select ${names} from ${rows} as given
    where not exists (select 1 from late_declarations late
      where late.side = given.side and late.id = given.id and late.died = ${next})
    on conflict do nothing`.execute(database.db);
}

/** A batch may change one declaration more than once: what counts is how it stands at the end. */
async function open(database: LedgerDatabase, counted: readonly Counted[], next: number): Promise<void> {
  if (counted.length === 0) return;
  const changing = COLUMNS.filter((column) => !['side', 'id', 'born'].includes(column));
  await sql`
    insert into late_declarations (${names}) select ${names} from ${given(database, counted, next, null)} as given
    where true
    on conflict (side, id, born) do update set
      ${sql.join(changing.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`.execute(
    database.db,
  );
}
