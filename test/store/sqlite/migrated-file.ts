import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

let made: Promise<string> | null = null;

/** One store that has been through all migrations, kept as long as the process. */
async function makeOriginal(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'store.db');
  await (await openStore(file, new Date(0))).close();
  return file;
}

/** The path of a new store for this test, a copy of the migrated one: opening it takes an eighth of the time. */
export async function migratedFile(): Promise<string> {
  made ??= makeOriginal();
  const file = join(temporaryFolder(), 'store.db');
  copyFileSync(await made, file);
  return file;
}
