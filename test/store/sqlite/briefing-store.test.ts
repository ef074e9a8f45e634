import { onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { briefingContract } from '../../contracts/briefing-store.ts';

briefingContract('SQLite', async () => {
  const store = await openStore(':memory:', new Date(0));
  onTestFinished(() => store.close());
  return store.briefings;
});
