// A second process for tests: appends to the audit log of the store that it is told.
import { openStore } from '../../../src/store/open-store.ts';
import { entry } from '../../contracts/audit-entry.ts';

process.on('message', async ({ file, count, user }: { file: string; count: number; user: string }) => {
  const store = await openStore(file, new Date(0));
  // Some one by one, some together.
  for (let at = 0; at < count; at += 5) {
    await Promise.all(Array.from({ length: 5 }, () => store.audit.append({ ...entry, user })));
  }
  await store.close();
  process.send?.('done');
});
process.send?.('ready');
