import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { LedgerExtent } from '../store/ledger-port.ts';
import { dayText } from '../text/day.ts';
import { demoMark, demoNotes } from '../text/demo.ts';
import { emptyLedgerText } from '../text/no-data.ts';
import { plainReply, type Reply } from './reply.ts';

export interface OfficeReport {
  readonly office: string;
  /** Last day of which declarations are there; null for none within the days looked at. */
  readonly last: Day | null;
  /** True where the ledger's last day was to be expected of the office and is not there. */
  readonly late: boolean;
}

const WORDS = {
  en: { heads: ['Office', 'Last report', 'Late'], late: 'late', none: 'none in 29 days' },
  zh: { heads: ['关区', '最近报送', '迟报'], late: '迟报', none: '29天内无' },
} as const;

/** Which office has reported up to which day, the late ones first, and how fresh the ledger is. */
export function reportStatus(
  reports: readonly OfficeReport[],
  extent: LedgerExtent | null,
  nameOf: (office: string) => string,
  lang: Lang,
): Reply {
  if (extent === null) return plainReply(lang, emptyLedgerText(lang));
  const words = WORDS[lang];
  const late = reports.filter((one) => one.late);
  const last = dayText(extent.last, lang);
  const text =
    lang === 'zh'
      ? `库中报关单截至${last}（库状态${extent.state}）；${reports.length}个关区中${late.length}个迟报。`
      : `Declarations up to ${last} (state ${extent.state}); ${late.length} of ${reports.length} offices late.`;
  const sorted = reports.toSorted((a, b) => Number(b.late) - Number(a.late) || (a.office < b.office ? -1 : 1));
  return {
    ...plainReply(lang, `${demoMark(extent.demo)}${text}`),
    table: {
      columns: words.heads.map((name) => ({ name, align: 'left' as const })),
      rows: sorted.map(({ office, last, late }) => [
        nameOf(office),
        last === null ? words.none : dayText(last, lang),
        late ? words.late : '',
      ]),
    },
    footnotes: demoNotes(extent.demo, lang),
  };
}
