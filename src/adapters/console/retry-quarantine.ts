import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvLine } from '../../answer/file/csv-line.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import type { IngestParts } from '../../ingest/ingest-file.ts';
import { readMap } from '../../ingest/map/read-map.ts';
import { retryQuarantine } from '../../ingest/quarantine/retry-quarantine.ts';
import { asRejection } from '../../ingest/rejection.ts';
import { rejectionText } from '../../ingest/rejection-text.ts';
import type { QuarantineFilter, QuarantineStore } from '../../store/quarantine-port.ts';

export interface RetryCall {
  readonly ids: readonly string[];
  readonly filter: Omit<QuarantineFilter, 'limit'>;
  readonly map: string | undefined;
  readonly json: boolean;
}

const EVERYTHING = 1_000_000;

/** Reads rows in quarantine again, with a mended map where one is given; exit code 2 for a map that is refused. */
export async function retry(
  { ids, filter, map, json }: RetryCall,
  parts: IngestParts,
  out: (text: string) => void,
): Promise<number> {
  try {
    const text = map === undefined ? null : await readFile(map, 'utf8').catch(() => null);
    if (map !== undefined && text === null)
      throw new IngestError(`The map ${map} cannot be read. Next: check the path.`);
    const ledgerMap = text === null ? null : readMap(text, basename(map ?? ''));
    const which = { ...filter, ...(ids.length > 0 && { ids }), limit: EVERYTHING };
    const { tried, taken, still, loadAgain } = await retryQuarantine(which, ledgerMap, parts);
    if (json) out(JSON.stringify({ tried, taken, still, loadAgain }));
    else {
      const kept = Object.entries(still).map(([code, count]) => `${code} ${count}`);
      out(
        `${tried} tried, ${taken} taken, ${tried - taken - loadAgain} still kept out${kept.length > 0 ? ` (${kept.join(', ')})` : ''}.`,
      );
      if (loadAgain > 0)
        out(
          `${loadAgain} are not kept whole, or the map does not fit them. Next: load their files again, or ask for them anew.`,
        );
    }
    return 0;
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    out(error.message);
    return 2;
  }
}

/** Writes rows in quarantine as CSV: where they stood, why they wait, the fix, and what is kept of them. */
export async function exportQuarantine(
  quarantine: QuarantineStore,
  filter: Omit<QuarantineFilter, 'limit'>,
  write: (text: string) => void,
): Promise<number> {
  const entries = await quarantine.entries({ ...filter, limit: EVERYTHING });
  const records = entries.map(({ record }): Record<string, string> => JSON.parse(record));
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  write(csvLine(['_file', '_line', '_office', '_field', '_reason', '_fix', '_fix_zh', ...columns]));
  for (const [at, { file, line, office, field, code, facts }] of entries.entries()) {
    const rejection = asRejection(field, code, JSON.parse(facts));
    const { en, zh } = rejection ? rejectionText(rejection) : { en: code, zh: code };
    write(
      csvLine([
        file,
        String(line),
        office,
        field,
        code,
        en,
        zh,
        ...columns.map((column) => records[at]?.[column] ?? ''),
      ]),
    );
  }
  return 0;
}
