import type { Query } from '../../domain/query.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { MEASURES, STATS } from '../../domain/vocabulary.ts';
import type { Item } from '../lexicon/meaning.ts';
import { composePeriods } from './compose-periods.ts';
import { composeRunningTotal } from './compose-running-total.ts';
import { composeScope, composeVersus } from './compose-scope.ts';
import { distinct, itemsOf, saidTwice } from './item.ts';

const ONCE = { verb: 'verb', limit: 'limit', asOf: 'as of', unit: 'unit', output: 'output' } as const;

/** Two verbs, two limits and so on contradict each other. */
function contradiction(items: readonly Item[]): Refusal | null {
  for (const [slot, name] of Object.entries(ONCE) as [keyof typeof ONCE, string][]) {
    const [first, second] = distinct(itemsOf(items, slot));
    if (first && second) return saidTwice(name, first, second);
  }
  return null;
}

/** The question that the items make together, in whatever order they were said. Nothing is guessed. */
export function compose(items: readonly Item[]): Query | Refusal {
  const refusal = contradiction(items);
  if (refusal) return refusal;
  const measures = itemsOf(items, 'measure');
  const verb = itemsOf(items, 'verb')[0]?.value ?? null;
  const periods = composePeriods(items, verb === 'compare');
  if (isRefusal(periods)) return periods;
  const versus = composeVersus(periods.versus, items);
  if (versus && isRefusal(versus)) return versus;
  const measured = new Set(measures.map(({ value }) => value));
  const stats = new Set(itemsOf(items, 'stat').map(({ value }) => value));
  const said = { period: periods.period, asOf: itemsOf(items, 'asOf')[0]?.value ?? null };
  const { period, asOf } = stats.has('ytd') ? composeRunningTotal(said) : said;
  return {
    // `exports vs imports` compares the two.
    verb: verb ?? (measures.some((item) => item.versus) ? 'compare' : null),
    measures: MEASURES.filter((measure) => measured.has(measure)),
    stats: STATS.filter((stat) => stats.has(stat)),
    period,
    scope: composeScope(items.filter((item) => !item.versus)),
    by: distinct(itemsOf(items, 'by')).map(({ value }) => value),
    limit: itemsOf(items, 'limit')[0]?.value ?? null,
    versus,
    asOf,
    unit: itemsOf(items, 'unit')[0]?.value ?? null,
    output: itemsOf(items, 'output')[0]?.value ?? null,
  };
}
