import type { Span } from '../../domain/period.ts';
import type { Query } from '../../domain/query.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { LedgerQuestion } from '../../query/ledger/ask-ledger.ts';
import { METRICS, type Metric } from '../../query/ledger/metric.ts';
import { B2B_MODES } from '../../query/ledger/same-footing.ts';
import type { LedgerDimension, LedgerFilter } from '../../store/ledger-port.ts';

const B2C_MODES = ['9610', '1210', '1239'];

/** Modes with the groups spelled out. */
export const modesOf = (modes: readonly string[]): string[] => [
  ...new Set(modes.flatMap((mode) => (mode === 'b2b' ? B2B_MODES : mode === 'b2c' ? B2C_MODES : [mode]))),
];

/** What a query measures: returned or declared goods, in fen, parcels, declarations or as a rate. */
export function metricOf({ measures, stats }: Query): Metric {
  const counted = stats.includes('count');
  if (stats.includes('rate')) return METRICS['return rate'];
  if (measures.includes('returns')) return METRICS[counted ? 'returns' : 'returned value'];
  if (measures.includes('parcels')) return METRICS.parcels;
  return METRICS[counted ? 'declarations' : 'value'];
}

/** The ledger's filter without its days. HS codes count by chapter. */
export function filterOf({ scope, measures }: Query): Omit<LedgerFilter, 'from' | 'to'> {
  const flows = (['exports', 'imports'] as const).filter((flow) => measures.includes(flow));
  const modes = modesOf(scope.modes);
  return {
    ...(flows.length > 0 && !measures.includes('balance') && { flows }),
    ...(scope.offices.length > 0 && { offices: scope.offices }),
    ...(modes.length > 0 && { modes }),
    ...(scope.partners.length > 0 && { partners: scope.partners }),
    ...(scope.hs.length > 0 && { chapters: scope.hs }),
  };
}

/** What is asked for side by side without saying "by": two offices, two partners, exports and imports. */
function impliedDimensions({ scope, measures, by }: Query): LedgerDimension[] {
  const several = (list: readonly string[], dimension: LedgerDimension): LedgerDimension[] =>
    list.length > 1 && !by.includes(dimension as never) ? [dimension] : [];
  return [
    ...several(scope.offices, 'office'),
    ...several(scope.modes, 'mode'),
    ...several(scope.partners, 'partner'),
    ...several(scope.hs, 'chapter'),
    ...(measures.includes('exports') && measures.includes('imports') ? (['flow'] as const) : []),
  ];
}

/** The festival moves between 21 January and 20 February; months further off only lose their own holidays. */
const inSpring = (label: string): boolean => /^\d{4}-0[1-4]/.test(label) || /^\d{4}Q1$/.test(label);

/** A settled query as a question to the ledger. Refused where the ledger does not keep what is asked. */
export function ledgerQuestionOf(query: Query, span: Span): LedgerQuestion | Refusal {
  if (query.asOf) return refuse('does-not-fit', { verb: 'as of', example: 'exports 2020 Beijing' });
  if (query.measures.includes('balance') && query.measures.length > 1)
    return refuse('does-not-fit', { verb: 'balance', example: `balance ${span.from}` });
  const aligned = query.stats.includes('aligned');
  if (aligned && !(inSpring(span.from) && inSpring(span.to))) {
    return refuse('does-not-fit', { verb: 'aligned', example: 'exports 2026-02 aligned' });
  }
  const cohort = query.stats.includes('cohort');
  const metric = metricOf(query);
  if (cohort && !metric.name.startsWith('return'))
    return refuse('does-not-fit', { verb: 'cohort', example: `returns cohort ${span.from.slice(0, 4)} by month` });
  const deep = query.scope.hs.find((code) => code.length > 2);
  if (deep) return refuse('hs-too-deep', { code: deep, chapter: deep.slice(0, 2) });
  if (query.scope.enterprises.length > 0)
    return refuse('no-enterprise-figures', { enterprise: query.scope.enterprises[0] ?? '' });
  const basis =
    query.versus && 'period' in query.versus && 'from' in query.versus.period
      ? { span: query.versus.period }
      : 'year before';
  return {
    span,
    basis: aligned ? 'spring festival' : basis,
    scope: filterOf(query),
    by: [...impliedDimensions(query), ...query.by],
    metric,
    cohort,
    balance: query.measures.includes('balance'),
  };
}
