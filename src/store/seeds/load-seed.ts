import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { SpecialDay } from '../../domain/reference.ts';
import { appendFigures } from '../sql/figures.ts';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import { seedFigure } from './seed-figure.ts';
import { type SeedRow, seedRows } from './seed-rows.ts';

const FOLDER = new URL('../../../seeds/', import.meta.url);

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

/** Reference tables are replaced whole; figures are only added to. */
const FILLS = {
  'offices.csv': offices,
  'modes.csv': modes,
  'partners.csv': partners,
  'special-days.csv': specialDays,
  'trade-events.csv': tradeEvents,
  'national-figures.csv': (db, rows) => appendFigures(db, rows.map(seedFigure)),
} as const satisfies Record<string, Fill>;

export type SeedFile = keyof typeof FILLS;
export const SEED_FILES = Object.keys(FILLS) as readonly SeedFile[];

/** A seed file's text with `\n` line ends, however the working copy has them, and its SHA-256. */
export async function readSeed(file: SeedFile): Promise<{ text: string; sha256: string }> {
  const text = (await readFile(new URL(file, FOLDER), 'utf8')).replaceAll('\r\n', '\n');
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

export interface Seed {
  readonly file: SeedFile;
  /** What the file must be; another content needs another migration. */
  readonly sha256: string;
  readonly now: Date;
}

/** Loads one seed file and records its version. */
export async function loadSeed(db: Kysely<Tables>, { file, sha256, now }: Seed): Promise<void> {
  const seed = await readSeed(file);
  if (seed.sha256 !== sha256) {
    throw new StoreError(
      `seeds/${file} is not the file that this program was released with. Next: restore it, or add a migration for it.`,
    );
  }
  await FILLS[file](db, seedRows(seed.text));
  const loaded_at = now.toISOString();
  await db
    .insertInto('seed_versions')
    .values({ file, sha256, loaded_at })
    .onConflict((conflict) => conflict.columns(['file', 'sha256']).doUpdateSet({ loaded_at }))
    .execute();
}
