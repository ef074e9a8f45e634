import type { Series } from '../../domain/figure.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Span } from '../../domain/period.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import { reachesBack } from '../../query/ledger/same-footing.ts';
import { besideRunText } from '../../text/beside.ts';
import { moneyText, usualUnit } from '../../text/money.ts';
import { periodText } from '../../text/period.ts';
import { nationalSums } from './national-sums.ts';

/**
 * For a run of published years: what declarations say of the years that have no level of their own, published or implied.
 */
export async function besideRun(
  source: LedgerSource,
  { series, span, isKnown }: { series: Series; span: Span | null; isKnown: (year: string) => boolean },
  lang: Lang,
): Promise<string[]> {
  const { first, last, demo } = source.extent;
  const from = span?.from ?? first.slice(0, 4);
  const to = span?.to ?? last.slice(0, 4);
  const { cells, footing } = await nationalSums(source, series, { from, to }, ['year']);
  const years = cells
    .map(({ key: { year = '' }, amount }) => ({ year, amount: amount ?? 0 }))
    .filter(({ year, amount }) => amount > 0 && !isKnown(year) && reachesBack(first, `${year}-01-01`))
    .sort((a, b) => (a.year < b.year ? -1 : 1))
    .map(({ year, amount }) => ({
      year: periodText(year, lang),
      sum: moneyText(amount, usualUnit(amount, lang), 2, lang),
      through: footing.running && last.startsWith(year) ? last : null,
    }));
  return years.length === 0 ? [] : [besideRunText(years, demo, lang)];
}
