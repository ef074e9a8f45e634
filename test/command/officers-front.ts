import { onTestFinished } from 'vitest';
import type { Unknown } from '../../src/access/officers.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { openFront } from './open-front.ts';

export { asker } from './open-front.ts';

/** The real front over a store of its own for one test, asked by people of one workspace on 24 November 2026. */
export async function officersFront(records: readonly Declaration[], unknown: Unknown = 'nothing') {
  const opened = await openFront(records, unknown);
  onTestFinished(() => opened.db.destroy());
  return opened;
}
