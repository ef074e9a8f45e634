import { ingestRegistrations } from './enterprise/ingest-registrations.ts';
import { looksRegistered } from './enterprise/registration-columns.ts';
import { type FileOutcome, type IngestParts, ingestFile, type Progress } from './ingest-file.ts';
import type { LedgerMap } from './map/ledger-map.ts';
import { missingColumns } from './map/native-map.ts';
import { mapColumns } from './map/read-map.ts';
import { ingestMessages } from './message/ingest-messages.ts';
import { columnsIn, startOf } from './read/start-of.ts';

/** Whether a table holds registrations of enterprises: it has their columns, and not those of declarations. */
function holdsRegistrations(start: string, map: LedgerMap | null): boolean {
  // What a map names itself has no header.
  if (map?.read?.columns) return false;
  const columns = columnsIn(start);
  const lacking = map ? mapColumns(map).filter((name) => !columns.includes(name)) : missingColumns(columns);
  return lacking.length > 0 && looksRegistered(columns);
}

/** Loads a file of declarations, of registrations of enterprises, or a customs message, whichever it is. */
export async function loadFile(
  path: string,
  map: LedgerMap | null,
  parts: IngestParts,
  progress: Progress = () => {},
): Promise<FileOutcome> {
  const start = await startOf(path);
  // XML begins with a `<`, in any encoding.
  if (start.startsWith('<')) return ingestMessages(path, parts, progress);
  if (holdsRegistrations(start, map)) return ingestRegistrations(path, parts, progress);
  return ingestFile(path, map, parts, progress);
}
