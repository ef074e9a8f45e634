import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { close, run } from '../../src/store/sqlite/statements.ts';
import { temporaryFolder } from './sqlite/temporary-folder.ts';

const now = new Date('2026-02-01T00:00:00Z');

async function refused(file: string): Promise<string> {
  const error: unknown = await openStore(file, now).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'StoreError' });
  const { message } = error as Error;
  expect(message).toContain(file);
  expect(message).toContain('Next: ');
  return message;
}

test('makes the folder and the file, and finds the same store again', async () => {
  const file = join(temporaryFolder(), 'a', 'b', 'store.db');
  const first = await openStore(file, now);
  const figures = await first.figures();
  await first.close();
  const again = await openStore(file, new Date('2027-01-01T00:00:00Z'));
  expect(await again.figures()).toEqual(figures);
  await again.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('a name that looks like an address of SQLite is a plain file name', async () => {
  const file = join(temporaryFolder(), 'file:store.db?mode=memory');
  await (await openStore(file, now)).close();
  expect(existsSync(file)).toBe(true);
});

test.each(['postgres://officer:secret@host/db', 'postgresql://host/db', 'POSTGRES://host/db'])(
  '%s is not available',
  async (address) => {
    const opening = openStore(address, now);
    await expect(opening).rejects.toThrow(/postgres:\/\/ store is not available in this version.*Next: /);
    await expect(opening).rejects.not.toThrow(/secret/);
  },
);

test('a file that is no database is refused and left as it is', async () => {
  const file = join(temporaryFolder(), 'notes.txt');
  const text = 'minutes of the meeting\n'.repeat(100);
  writeFileSync(file, text);
  expect(await refused(file)).toMatch(/damaged, or is no SQLite database/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a damaged store is refused', async () => {
  const file = join(temporaryFolder(), 'store.db');
  await (await openStore(file, now)).close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 100, 4096));
  expect(await refused(file)).toMatch(/damaged/);
});

test("another program's database is refused and left as it is", async () => {
  const file = join(temporaryFolder(), 'photos.db');
  const other = new sqlite3.Database(file);
  await run(other, 'create table photos (name text)');
  await close(other);
  const bytes = readFileSync(file);
  expect(await refused(file)).toMatch(/belongs to another program/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a store that is newer than the program is refused and left as it is', async () => {
  const file = join(temporaryFolder(), 'store.db');
  const db = await openSqlite(file, now);
  await db.insertInto('migrations').values({ name: '0999-later', applied_at: '2030-01-01T00:00:00Z' }).execute();
  await db.destroy();
  const bytes = readFileSync(file);
  expect(await refused(file)).toMatch(/newer than this program \(it has 0999-later\).*update the program/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a path through a file is refused', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await refused(join(folder, 'file', 'store.db'))).toMatch(/part of its path is a file/);
  expect(await refused(join(folder, 'file', 'deeper', 'store.db'))).toMatch(/part of its path is a file/);
});

test('a folder in the place of the file is refused', async () => {
  const file = join(temporaryFolder(), 'store.db');
  mkdirSync(file);
  expect(await refused(file)).toMatch(/cannot be written/);
});

// The superuser may write everywhere.
test.skipIf(process.getuid?.() === 0)('a folder and a file that may not be written are refused', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'store.db');
  chmodSync(folder, 0o555);
  expect(await refused(file)).toMatch(/cannot be written/);
  expect(await refused(join(folder, 'deeper', 'store.db'))).toMatch(/cannot be written/);
  chmodSync(folder, 0o755);
  await (await openStore(file, now)).close();
  chmodSync(file, 0o444);
  expect(await refused(file)).toMatch(/cannot be written/);
});
