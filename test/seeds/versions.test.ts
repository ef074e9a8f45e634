import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { seedsOf } from '../../src/store/migrations/seeds-of.ts';
import { readSeed } from '../../src/store/seeds/load-seed.ts';
import { SEED_FILES } from '../../src/store/seeds/seed-tables.ts';

const expected = migrations.flatMap((migration) => seedsOf(migration, migrations));

test.each(SEED_FILES)('%s is as its last migration has it (a changed file needs a new migration)', async (file) => {
  const { sha256 } = await readSeed(file);
  expect(expected.filter((seed) => seed.file === file)).toEqual([{ file, sha256 }]);
});

test('every CSV in seeds/ is loaded', () => {
  const files = readdirSync(new URL('../../seeds/', import.meta.url)).filter((file) => file.endsWith('.csv'));
  expect(files.sort()).toEqual([...SEED_FILES].sort());
});
