import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { migrations } from '../../../src/store/migrations/migrations.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

const script = fileURLToPath(new URL('open-in-child.ts', import.meta.url));

async function start(): Promise<ChildProcess> {
  const child = fork(script, { execArgv: [] });
  await once(child, 'message');
  return child;
}

async function ask(child: ChildProcess, file: string, now: string): Promise<unknown> {
  const answer = once(child, 'message');
  child.send({ file, now });
  return (await answer)[0];
}

test('two processes that open a new store at the same moment make it once, and both find it whole', async () => {
  const children = [await start(), await start()];
  const folder = temporaryFolder();
  const times = ['2026-02-01T00:00:00.000Z', '2026-02-01T00:00:01.000Z'];
  for (let round = 1; round <= 12; round += 1) {
    const file = join(folder, `${round}`, 'store.db');
    const found = await Promise.all(children.map((child, i) => ask(child, file, times[i] ?? '')));
    expect(found).toEqual([
      [49, 42, 344],
      [49, 42, 344],
    ]);
    const db = await openSqlite(file, new Date(0));
    const applied = await db.selectFrom('migrations').selectAll().orderBy('name').execute();
    await db.destroy();
    expect(applied.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    expect(times).toEqual(expect.arrayContaining(applied.map(({ applied_at }) => applied_at)));
  }
  for (const child of children) child.disconnect();
  await Promise.all(children.map((child) => once(child, 'exit')));
});
