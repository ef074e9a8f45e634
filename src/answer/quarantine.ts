import type { Lang } from '../domain/lang.ts';
import { asRejection } from '../ingest/rejection.ts';
import { rejectionText } from '../ingest/rejection-text.ts';
import type { KeptEntry, QuarantineCount } from '../store/quarantine-port.ts';
import { QUARANTINE_HEADS, quarantineHeadline, quarantineNext } from '../text/quarantine.ts';
import { plainReply, type Reply } from './reply.ts';

export interface InQuarantine {
  readonly counts: readonly QuarantineCount[];
  /** One row for each of the reasons that are explained. */
  readonly examples: readonly KeptEntry[];
  /** The offices that it is narrowed to; empty for all. */
  readonly offices: readonly string[];
}

/** Rows that a table shows; a file with more reasons than that has the whole in `tidewaiter quarantine export`. */
const SHOWN = 30;

/** What is in quarantine, by file and reason, with the fix for each reason; never a row's own content. */
export function quarantineAnswer({ counts, examples, offices }: InQuarantine, lang: Lang): Reply {
  const rows = counts.reduce((sum, { count }) => sum + count, 0);
  const fixes = examples.flatMap(({ field, code, facts }) => {
    const rejection = asRejection(field, code, JSON.parse(facts));
    return rejection ? [`${code}: ${rejectionText(rejection)[lang]}`] : [];
  });
  const reply = plainReply(lang, [quarantineHeadline(rows, offices, lang), ...fixes].join('\n'));
  if (rows === 0) return reply;
  const table = {
    columns: QUARANTINE_HEADS[lang].map((name, at) => ({
      name,
      align: at === 3 ? ('right' as const) : ('left' as const),
    })),
    rows: counts.slice(0, SHOWN).map(({ file, field, code, count }) => [file, field, code, String(count)]),
  };
  return { ...reply, table, footnotes: [quarantineNext(lang)] };
}
