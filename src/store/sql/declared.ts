import { sql } from 'kysely';
import type { Side } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { DayOfDeclarations, Declared, DisclosureStore } from '../disclosure-port.ts';
import type { LedgerDatabase } from './ledger/declarations.ts';
import { createNumbers, type Numbering, readDeclared } from './read-declared.ts';

/** Declarations that are kept at hand at most, some 20 bytes each; whole years make room, those unused longest first. */
const MOST_ROWS = 4_000_000;

/** The smallest rollups that have each label of the ledger. */
const LABELS_IN = [
  ['flow', 'y:'],
  ['office', 'y:o'],
  ['mode', 'y:m'],
  ['partner', 'y:p'],
  ['chapter', 'y:c'],
] as const;

type Year = Map<Day, readonly DayOfDeclarations[]>;

const newNumbering = (): Numbering => ({
  labels: {
    flow: createNumbers(),
    office: createNumbers(),
    mode: createNumbers(),
    partner: createNumbers(),
    chapter: createNumbers(),
  },
  enterprises: createNumbers(['']),
});

const rowsOf = (year: Year): number =>
  year.values().reduce((sum, day) => day.reduce((rows, { value }) => rows + value.length, sum), 0);

const calendars = new Map<string, readonly Day[]>();

/** Every day of a year. */
function calendarOf(year: string): readonly Day[] {
  const known = calendars.get(year);
  if (known) return known;
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  calendars.set(year, days);
  return days;
}

/** The days of a run that are not at hand, as runs. */
function missingRuns(year: Year, days: readonly Day[]): (readonly [Day, Day])[] {
  const runs: [Day, Day][] = [];
  let before = true;
  for (const day of days) {
    const last = runs.at(-1);
    if (!year.has(day)) {
      if (before || !last) runs.push([day, day]);
      else last[1] = day;
    }
    before = year.has(day);
  }
  return runs;
}

/** Keeps the declarations of the years that are asked for at hand, and reads again the days that changed. */
export function createDeclared(database: LedgerDatabase): DisclosureStore['declared'] {
  const { db } = database;
  const years = new Map<string, Year>();
  const numbering = newNumbering();
  let state = -1;
  let named = false;
  let last: Promise<unknown> = Promise.resolve();

  async function forgetChanged(): Promise<void> {
    const now = await db.selectFrom('ledger_state').select('state').executeTakeFirstOrThrow();
    if (now.state === state) return;
    const changed = await db.selectFrom('changed_days').select('day').where('state', '>', state).execute();
    for (const { day } of changed) for (const year of years.values()) year.delete(day);
    const one = await db
      .selectFrom('declarations')
      .select('id')
      .where('enterprise', '<>', sql.lit(''))
      .limit(1)
      .execute();
    named = one.length > 0;
    for (const [dimension, cut] of LABELS_IN) {
      const rows = await db.selectFrom('rollups').select(dimension).distinct().where('cut', '=', cut).execute();
      for (const row of rows) numbering.labels[dimension].of(row[dimension]);
    }
    state = now.state;
  }

  function makeRoom(needed: readonly Year[]): void {
    let rows = years.values().reduce((sum, year) => sum + rowsOf(year), 0);
    for (const [key, year] of years) {
      if (rows <= MOST_ROWS || needed.includes(year)) continue;
      rows -= rowsOf(year);
      years.delete(key);
    }
  }

  async function read(side: Side, from: Day, to: Day): Promise<Declared | null> {
    await forgetChanged();
    if (!named) return null;
    const days: DayOfDeclarations[] = [];
    const needed: Year[] = [];
    for (let first = from; first <= to; first = `${Number(first.slice(0, 4)) + 1}-01-01`) {
      const key = `${side} ${first.slice(0, 4)}`;
      const end = [`${first.slice(0, 4)}-12-31`, to].sort()[0] ?? to;
      const year: Year = years.get(key) ?? new Map();
      needed.push(year);
      // The latest used comes last.
      years.delete(key);
      years.set(key, year);
      const wanted = calendarOf(first.slice(0, 4)).filter((day) => day >= first && day <= end);
      for (const run of missingRuns(year, wanted)) {
        for await (const [day, columns] of readDeclared(database, side, run, numbering)) year.set(day, columns);
      }
      for (const day of wanted) days.push(...(year.get(day) ?? []));
    }
    makeRoom(needed);
    const { flow, office, mode, partner, chapter } = numbering.labels;
    const labels = {
      flow: flow.texts,
      office: office.texts,
      mode: mode.texts,
      partner: partner.texts,
      chapter: chapter.texts,
    };
    return { days, labels, enterprises: numbering.enterprises.texts.length };
  }

  // One after the other, so that no day is read twice.
  return (side, from, to) => {
    const task = () => read(side, from, to);
    const mine = last.then(task, task);
    last = mine;
    return mine;
  };
}
