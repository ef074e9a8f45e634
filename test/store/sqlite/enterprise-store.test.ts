import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { enterpriseContract } from '../../contracts/enterprise-store.ts';

enterpriseContract('SQLite', async () => {
  const store = await openStore(':memory:', new Date(0));
  onTestFinished(() => store.close());
  return store;
});
