import { type FileOutcome, type IngestParts, ingestFile, type Progress } from './ingest-file.ts';
import type { LedgerMap } from './map/ledger-map.ts';
import { ingestMessages } from './message/ingest-messages.ts';
import { isXml } from './message/open-messages.ts';

/** Loads a file of declarations, or a customs message, whichever it is. */
export async function loadFile(
  path: string,
  map: LedgerMap | null,
  parts: IngestParts,
  progress: Progress = () => {},
): Promise<FileOutcome> {
  return (await isXml(path)) ? ingestMessages(path, parts, progress) : ingestFile(path, map, parts, progress);
}
