import type { EnterpriseStore } from '../../store/enterprise-port.ts';
import { ingestRegistrations } from '../enterprise/ingest-registrations.ts';
import type { FileOutcome, IngestParts, Progress } from '../ingest-file.ts';
import { loadFile } from '../load-file.ts';
import type { LedgerMap } from '../map/ledger-map.ts';

/** A file to load. */
export interface Load {
  readonly path: string;
  /** For foreign columns. */
  readonly map: LedgerMap | null;
  /** It holds registrations of enterprises, not declarations. */
  readonly registrations: boolean;
}

/** Loads files, one after the other. A file that cannot be taken in is an IngestError. */
export interface Loader {
  load(what: Load, progress?: Progress): Promise<FileOutcome>;
  close(): Promise<void>;
}

/** Loads on the thread that asks. */
export const loadHere =
  (parts: IngestParts & { readonly enterprises: EnterpriseStore }): Loader['load'] =>
  ({ path, map, registrations }, progress) =>
    registrations ? ingestRegistrations(path, parts, progress) : loadFile(path, map, parts, progress);
