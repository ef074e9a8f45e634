// A second process for tests: opens the store that it is told to, and says what it found.
import { openStore } from '../../../src/store/open-store.ts';

process.on('message', async ({ file, now }: { file: string; now: string }) => {
  try {
    const store = await openStore(file, new Date(now));
    const [figures, { offices, specialDays }] = [await store.figures(), await store.reference()];
    await store.close();
    process.send?.([figures.length, offices.length, specialDays.length]);
  } catch (error) {
    process.send?.(String(error));
  }
});
process.send?.('ready');
