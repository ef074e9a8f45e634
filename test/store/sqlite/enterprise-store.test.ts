import { createQueryId, type RootOperationNode } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { enterpriseStore } from '../../../src/store/sql/enterprises.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { enterpriseContract } from '../../contracts/enterprise-store.ts';

enterpriseContract('SQLite', async () => {
  const store = await openStore(':memory:', new Date(0));
  onTestFinished(() => store.close());
  return store;
});

test('the declarations of an enterprise are sought in each month, never all of the ledger’s read', async () => {
  const db = await openSqlite(':memory:', new Date(0));
  onTestFinished(() => db.destroy());
  const asked: RootOperationNode[] = [];
  const heard = db.withPlugin({
    transformQuery({ node }) {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await enterpriseStore(heard).find('X', { from: '2021-01-01', to: '2021-12-31' }, ['0100']);
  const plans: string[] = [];
  for (const node of asked) {
    const query = db.getExecutor().compileQuery(node, createQueryId());
    const { rows } = await db.executeQuery<{ detail: string }>({ ...query, sql: `explain query plan ${query.sql}` });
    plans.push(...rows.map(({ detail }) => detail).filter((detail) => detail.includes(' declarations ')));
  }
  const sought = 'SEARCH declarations USING INDEX declarations_enterprise (<expr>=? AND enterprise=?';
  expect(plans).toEqual([expect.stringContaining(sought), expect.stringContaining(sought)]);
});
