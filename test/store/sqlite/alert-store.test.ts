import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { alertContract } from '../../contracts/alert-store.ts';
import { migratedFile } from './migrated-file.ts';

alertContract('SQLite', async () => {
  const store = await openStore(await migratedFile(), new Date(0));
  onTestFinished(() => store.close());
  return store.alerts;
});
