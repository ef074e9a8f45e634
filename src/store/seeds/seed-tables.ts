import type { Kysely } from 'kysely';
import type { SpecialDay } from '../../domain/reference.ts';
import { appendFigures } from '../sql/figures.ts';
import type { Tables } from '../sql/tables.ts';
import { seedFigure } from './seed-figure.ts';
import type { SeedRow } from './seed-rows.ts';

type Fill = (db: Kysely<Tables>, rows: readonly SeedRow[]) => Promise<unknown>;

const offices: Fill = async (db, rows) => {
  await db.deleteFrom('offices').execute();
  const values = rows.map((cell) => ({
    code: cell('code'),
    name_en: cell('name_en'),
    name_zh: cell('name_zh'),
    pilot_batch: cell('pilot_batch') === '' ? null : (Number(cell('pilot_batch')) as 1 | 2),
    b2b_from: cell('b2b_from'),
  }));
  await db.insertInto('offices').values(values).execute();
};

const modes: Fill = async (db, rows) => {
  await db.deleteFrom('modes').execute();
  const values = rows.map((cell) => ({
    code: cell('code'),
    name_en: cell('name_en'),
    name_zh: cell('name_zh'),
    flows: cell('flows'),
    channel: cell('channel'),
    in_force_from: cell('in_force_from'),
  }));
  await db.insertInto('modes').values(values).execute();
};

const partners: Fill = async (db, rows) => {
  await db.deleteFrom('partners').execute();
  const values = rows.map((cell) => ({ customs_code: cell('customs_code'), iso3: cell('iso3'), iso2: cell('iso2') }));
  await db.insertInto('partners').values(values).execute();
};

const specialDays: Fill = async (db, rows) => {
  await db.deleteFrom('special_days').execute();
  const values = rows.map((cell) => ({
    day: cell('day'),
    name_zh: cell('name_zh'),
    kind: cell('kind') as SpecialDay['kind'],
  }));
  await db.insertInto('special_days').values(values).execute();
};

const tradeEvents: Fill = async (db, rows) => {
  await db.deleteFrom('trade_events').execute();
  const values = rows.map((cell) => ({ day: cell('day'), name: cell('name'), affects: cell('affects') }));
  await db.insertInto('trade_events').values(values).execute();
};

/** How each seed file goes into its table: reference tables are replaced whole, figures are only added to. */
export const seedTables = {
  'offices.csv': offices,
  'modes.csv': modes,
  'partners.csv': partners,
  'special-days.csv': specialDays,
  'trade-events.csv': tradeEvents,
  'national-figures.csv': (db, rows) => appendFigures(db, rows.map(seedFigure)),
} as const satisfies Record<string, Fill>;

export type SeedFile = keyof typeof seedTables;
export const SEED_FILES = Object.keys(seedTables) as readonly SeedFile[];
