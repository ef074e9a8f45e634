import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { whenFree } from '../../../src/store/sqlite/write-lock.ts';
import { temporaryFolder } from './temporary-folder.ts';

const script = fileURLToPath(new URL('load-in-child.ts', import.meta.url));
const WRITES = 12;

test('while another process loads, each write gets in after one or two of its batches', {
  timeout: 60_000,
}, async () => {
  const file = join(temporaryFolder(), 'store.db');
  const db = await openSqlite(file, new Date(0));
  onTestFinished(() => db.destroy());
  const child = fork(script, { execArgv: [] });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  child.send(file);
  await once(child, 'message');
  for (let write = 0; write < WRITES; write += 1) {
    await db
      .insertInto('batches')
      .values({ batch: `${write}` })
      .execute();
  }
  child.send('end');
  const [transactions] = await once(child, 'message');
  expect(transactions).toBeLessThanOrEqual(3 * WRITES + 3);
  expect(await db.selectFrom('batches').selectAll().execute()).toHaveLength(WRITES);
});

test('only a lock is waited for', async () => {
  const failures = [Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }), new Error('another')];
  const run = () => Promise.reject(failures.shift() ?? new Error('too often'));
  await expect(whenFree(run)).rejects.toThrow('another');
});
