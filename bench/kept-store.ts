import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/domain/clock.ts';
import type { Declaration } from '../src/domain/declaration.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/ports.ts';
import { bulkLedger } from './bulk-ledger.ts';

export interface KeptStore {
  readonly file: string;
  readonly store: Store;
}

/** The store of this name in the folder for temporary files, made of these records the first time. */
export async function keptStore(
  name: string,
  recordsOf: (offices: readonly string[]) => Iterable<Declaration>,
): Promise<KeptStore> {
  const folder = join(tmpdir(), 'tidewaiter-bench-stores');
  const file = join(folder, `${name}.db`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const empty = await openStore(':memory:', systemClock());
    const { offices } = await empty.reference();
    await empty.close();
    await bulkLedger(`${file}.new`, recordsOf(offices.map(({ code }) => code)));
    renameSync(`${file}.new`, file);
  }
  return { file, store: await openStore(file, systemClock()) };
}
