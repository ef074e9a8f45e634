import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { officerContract } from '../../contracts/officer-store.ts';
import { migratedFile } from './migrated-file.ts';

officerContract('SQLite', async () => {
  const store = await openStore(await migratedFile(), new Date(0));
  onTestFinished(() => store.close());
  return store.officers;
});
