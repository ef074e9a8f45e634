import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openStore, storeOver } from '../../../src/store/open-store.ts';
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { auditContract } from '../../contracts/audit-store.ts';
import { migratedFile } from './migrated-file.ts';

auditContract('SQLite', async () => {
  const file = await migratedFile();
  const db = await openSqlite(file, new Date(0));
  const other = await openStore(file, new Date(0));
  onTestFinished(async () => {
    await other.close();
    await db.destroy();
  });
  const execute = (text: string): Promise<unknown> => sql.raw(text).execute(db);
  return {
    audit: storeOver(db, sqliteEngine).audit,
    other: other.audit,
    execute,
    unguard: async () => {
      for (const event of ['update', 'delete', 'insert']) await execute(`drop trigger audit_refuse_${event}`);
    },
  };
});

test('two processes that append at the same time keep one chain', async () => {
  const file = await migratedFile();
  const store = await openStore(file, new Date(0));
  onTestFinished(() => store.close());
  const script = fileURLToPath(new URL('audit-in-child.ts', import.meta.url));
  const children = ['U1', 'U2'].map((user) => ({ user, child: fork(script, { execArgv: [] }) }));
  await Promise.all(children.map(({ child }) => once(child, 'message')));
  await Promise.all(
    children.map(({ child, user }) => {
      const done = once(child, 'message');
      child.send({ file, count: 100, user });
      return done;
    }),
  );
  expect(await store.audit.verify()).toMatchObject({ rows: 200, broken: null });
  const users = (await store.audit.last(200)).map(({ entry }) => JSON.parse(entry).user);
  expect(users.filter((user) => user === 'U1')).toHaveLength(100);
  for (const { child } of children) child.disconnect();
});
