import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { alertContract } from '../../contracts/alert-store.ts';

alertContract('SQLite', async () => {
  const store = await openStore(':memory:', new Date(0));
  onTestFinished(() => store.close());
  return store.alerts;
});
