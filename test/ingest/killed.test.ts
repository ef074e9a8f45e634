import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeLists, writeReceipts } from '../../bench/ceb-files.ts';
import { writeLedgerCsv } from '../../bench/ledger-csv.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../store/sqlite/temporary-folder.ts';
import { WHOLE } from './open-ledger.ts';

const script = fileURLToPath(new URL('ingest-in-child.ts', import.meta.url));
const now = new Date('2026-02-01T00:00:00Z');
const ROWS = 20_000;
const DELAYS = [40, 200];
/** Each run is a process of its own, and the machine may be busy. */
const PATIENCE = 120_000;

async function start(files: readonly string[], database: string): Promise<ChildProcess> {
  const child = fork(script, { execArgv: [] });
  await once(child, 'message');
  child.send({ files, database });
  return child;
}

/** Loads the files whole in a process of its own. */
async function load(files: readonly string[], database: string): Promise<void> {
  const child = await start(files, database);
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
    lists: await store.lists.counts(),
    differences: await ledger.verify(5),
  };
  await store.close();
  return found;
}

async function extract(folder: string): Promise<string[]> {
  const file = join(folder, 'extract.csv');
  await writeLedgerCsv(file, { rows: ROWS, offices: ['0100', '2200', '2900', '5300'] });
  return [file];
}

/** Receipts before their lists, so that all of them wait. */
async function messages(folder: string): Promise<string[]> {
  const [lists, receipts] = [join(folder, 'lists.xml'), join(folder, 'receipts.xml')];
  await writeLists(lists, 2e6);
  await writeReceipts(receipts, 5e5);
  return [receipts, lists];
}

test.each([
  ['a load of declarations', extract],
  ['a load of messages', messages],
])(
  'ended by kill -9 at any point and started again, %s leaves the same store',
  async (_, write) => {
    const folder = temporaryFolder();
    const files = await write(folder);
    const whole = join(folder, 'whole.db');
    await load(files, whole);
    const broken = join(folder, 'broken.db');
    let survived = 0;
    for (const delay of DELAYS) {
      const child = await start(files, broken);
      await once(child, 'message');
      const exit = once(child, 'exit');
      const timer = setTimeout(() => child.kill('SIGKILL'), delay);
      const [, signal] = await exit;
      clearTimeout(timer);
      if (signal === null) survived += 1;
    }
    expect(survived).toBeLessThan(DELAYS.length);
    await load(files, broken);
    const expected = await contents(whole);
    expect(expected.differences).toEqual([]);
    expect(expected.days).not.toEqual([]);
    expect(await contents(broken)).toEqual(expected);
  },
  PATIENCE,
);
