import type { FileOutcome, IngestParts, Progress } from '../ingest-file.ts';
import { loadFile } from '../load-file.ts';
import type { LedgerMap } from '../map/ledger-map.ts';

/** A file to load. */
export interface Load {
  readonly path: string;
  /** For foreign columns. */
  readonly map: LedgerMap | null;
}

/** Loads files, one after the other. A file that cannot be taken in is an IngestError. */
export interface Loader {
  load(what: Load, progress?: Progress): Promise<FileOutcome>;
  close(): Promise<void>;
}

/** Loads on the thread that asks. */
export const loadHere =
  (parts: IngestParts): Loader['load'] =>
  ({ path, map }, progress) =>
    loadFile(path, map, parts, progress);
