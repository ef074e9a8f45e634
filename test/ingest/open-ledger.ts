import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fixedClock } from '../../src/domain/clock.ts';
import type { FileOutcome } from '../../src/ingest/ingest-file.ts';
import { loadFile } from '../../src/ingest/load-file.ts';
import { readMap } from '../../src/ingest/map/read-map.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';
import { migratedFile } from '../store/sqlite/migrated-file.ts';
import { temporaryFolder } from '../store/sqlite/temporary-folder.ts';

export const WHOLE = { from: '2000-01-01', to: '2030-12-31' };

export interface OpenLedger {
  readonly store: Store;
  readonly folder: string;
  load(path: string, map?: object | string): Promise<FileOutcome>;
  /** Writes a file and loads it. */
  loadText(content: string | Buffer, map?: object, name?: string): Promise<FileOutcome>;
}

/** A store in memory, with files loaded as of 2026-02-01. */
export async function openLedger(): Promise<OpenLedger> {
  const clock = fixedClock('2026-02-01T00:00:00Z');
  const store = await openStore(await migratedFile(), clock());
  onTestFinished(() => store.close());
  const folder = temporaryFolder();
  const parts = {
    ledger: store.ledger,
    quarantine: store.quarantine,
    lists: store.lists,
    enterprises: store.enterprises,
    reference: await store.reference(),
    clock,
  };
  const load: OpenLedger['load'] = (path, map) => {
    const text = typeof map === 'object' ? JSON.stringify(map) : map;
    return loadFile(path, text === undefined ? null : readMap(text, 'test.map.json'), parts);
  };
  return {
    store,
    folder,
    load,
    loadText(content, map, name = 'test.csv') {
      const path = join(folder, name);
      writeFileSync(path, content);
      return load(path, map);
    },
  };
}
