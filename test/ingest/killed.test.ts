import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeLedgerCsv } from '../../bench/ledger-csv.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../store/sqlite/temporary-folder.ts';
import { WHOLE } from './open-ledger.ts';

const script = fileURLToPath(new URL('ingest-in-child.ts', import.meta.url));
const now = new Date('2026-02-01T00:00:00Z');
const ROWS = 20_000;

async function start(file: string, database: string): Promise<ChildProcess> {
  const child = fork(script, { execArgv: [] });
  await once(child, 'message');
  child.send({ file, database });
  return child;
}

/** Loads the file whole in a process of its own. */
async function load(file: string, database: string): Promise<void> {
  const child = await start(file, database);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}

async function contents(database: string) {
  const store = await openStore(database, now);
  const { ledger } = store;
  const found = {
    days: await ledger.sums(WHOLE, ['day', 'office']),
    partners: await ledger.sums(WHOLE, ['partner', 'chapter']),
    cohorts: await ledger.cohorts(WHOLE, ['month', 'mode']),
    differences: await ledger.verify(5),
  };
  await store.close();
  return found;
}

test('ended by kill -9 at any point and started again, a load leaves the same store', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'extract.csv');
  await writeLedgerCsv(file, { rows: ROWS, offices: ['0100', '2200', '2900', '5300'] });
  const whole = join(folder, 'whole.db');
  await load(file, whole);
  const broken = join(folder, 'broken.db');
  let survived = 0;
  for (const delay of [0, 60, 140, 220, 300]) {
    const child = await start(file, broken);
    await once(child, 'message');
    const exit = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    const [, signal] = await exit;
    clearTimeout(timer);
    if (signal === null) survived += 1;
  }
  expect(survived).toBeLessThan(5);
  await load(file, broken);
  const expected = await contents(whole);
  expect(expected.differences).toEqual([]);
  expect(await contents(broken)).toEqual(expected);
});
