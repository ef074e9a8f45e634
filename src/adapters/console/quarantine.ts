import type { Lang } from '../../domain/lang.ts';
import { asRejection } from '../../ingest/rejection.ts';
import { rejectionText } from '../../ingest/rejection-text.ts';
import type { KeptEntry, QuarantineStore } from '../../store/quarantine-port.ts';
import { tableText } from './table-text.ts';

export interface QuarantineCall {
  /** Narrows the list to one file or one reason; both give single rows instead of counts. */
  readonly file: string | undefined;
  readonly code: string | undefined;
  readonly json: boolean;
  readonly lang: Lang;
}

const MOST = 100;

function sentence(entry: KeptEntry, lang: Lang): string {
  const rejection = asRejection(entry.field, entry.code, JSON.parse(entry.facts));
  return rejection ? rejectionText(rejection)[lang] : entry.code;
}

const asJson = (entry: KeptEntry, lang: Lang): object => ({
  ...entry,
  facts: JSON.parse(entry.facts),
  record: JSON.parse(entry.record),
  text: sentence(entry, lang),
});

/** What is in quarantine: counts by file and reason, or the rows of one file or reason with the fix for each. */
export async function listQuarantine(
  quarantine: QuarantineStore,
  { file, code, json, lang }: QuarantineCall,
  out: (text: string) => void,
): Promise<number> {
  if (file === undefined && code === undefined) {
    const counts = await quarantine.counts();
    if (json) out(JSON.stringify(counts));
    else if (counts.length === 0) out('Nothing is in quarantine.');
    else {
      const columns = ['file', 'field', 'reason'].map((name) => ({ name, align: 'left' as const }));
      const rows = counts.map((each) => [each.file, each.field, each.code, String(each.count)]);
      out(tableText({ columns: [...columns, { name: 'rows', align: 'right' }], rows }));
      out('Next: tidewaiter quarantine list --file FILE');
    }
    return 0;
  }
  const filter = { ...(file !== undefined && { file }), ...(code !== undefined && { code }), limit: MOST };
  const entries = await quarantine.entries(filter);
  if (json) out(JSON.stringify(entries.map((entry) => asJson(entry, lang))));
  else if (entries.length === 0) out('Nothing of this is in quarantine.');
  else {
    for (const entry of entries)
      out(`${entry.id}  ${entry.file}:${entry.line}  ${entry.field}  ${sentence(entry, lang)}`);
    if (entries.length === MOST) out(`… the first ${MOST}.`);
    out('Next: tidewaiter quarantine show ID');
  }
  return 0;
}

/** One row in quarantine with what is kept of it; exit code 2 when no row has the id. */
export async function showQuarantine(
  quarantine: QuarantineStore,
  id: string,
  { json, lang }: Pick<QuarantineCall, 'json' | 'lang'>,
  out: (text: string) => void,
): Promise<number> {
  const entry = await quarantine.entry(id);
  if (!entry) {
    out(`No row in quarantine has the id ${id}, or more than one begins so. Next: tidewaiter quarantine list`);
    return 2;
  }
  if (json) out(JSON.stringify(asJson(entry, lang)));
  else {
    out(`${entry.file}, line ${entry.line}, ${entry.field}: ${entry.code}`);
    out(sentence(entry, lang));
    for (const [column, text] of Object.entries(JSON.parse(entry.record))) out(`  ${column}: ${text}`);
  }
  return 0;
}
