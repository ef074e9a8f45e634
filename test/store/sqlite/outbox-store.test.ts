import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { outboxContract } from '../../contracts/outbox-store.ts';
import { migratedFile } from './migrated-file.ts';

outboxContract('SQLite', async () => {
  const file = await migratedFile();
  const stores = [await openStore(file, new Date(0)), await openStore(file, new Date(0))] as const;
  onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => {}));
  return [stores[0].outbox, stores[1].outbox];
});
