// A second process for tests: loads the files that it is told to into a store, and says so when it is done.
import { openLoader } from '../../src/ingest/loader/open-loader.ts';

process.on('message', async ({ files, database }: { files: string[]; database: string }) => {
  const loader = openLoader({ address: database, now: '2026-02-01T00:00:00Z' });
  // Told with the first slice that is read, so that the parent can end this process in the middle.
  let told = false;
  for (const path of files) {
    await loader.load({ path, map: null }, () => {
      if (!told) process.send?.('reading');
      told = true;
    });
  }
  await loader.close();
  process.send?.('done', () => process.disconnect());
});
process.send?.('ready');
