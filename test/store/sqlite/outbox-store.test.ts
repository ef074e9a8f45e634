import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { outboxContract } from '../../contracts/outbox-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

outboxContract('SQLite', async () => {
  const file = join(temporaryFolder(), 'store.db');
  const stores = [await openStore(file, new Date(0)), await openStore(file, new Date(0))] as const;
  onTestFinished(() => Promise.all(stores.map((store) => store.close())).then(() => {}));
  return [stores[0].outbox, stores[1].outbox];
});
