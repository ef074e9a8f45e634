// A second process for tests: loads the files that it is told to into a store, and says so when it is done.
import { fixedClock } from '../../src/domain/clock.ts';
import { loadFile } from '../../src/ingest/load-file.ts';
import { openStore } from '../../src/store/open-store.ts';

process.on('message', async ({ files, database }: { files: string[]; database: string }) => {
  const clock = fixedClock('2026-02-01T00:00:00Z');
  const store = await openStore(database, clock());
  const parts = {
    ledger: store.ledger,
    quarantine: store.quarantine,
    lists: store.lists,
    reference: await store.reference(),
    clock,
  };
  // Told with the first slice that is read, so that the parent can end this process in the middle.
  let told = false;
  for (const file of files) {
    await loadFile(file, null, parts, () => {
      if (!told) process.send?.('reading');
      told = true;
    });
  }
  await store.close();
  process.send?.('done', () => process.disconnect());
});
process.send?.('ready');
