import { daysOf, type Span } from '../../domain/period.ts';
import type { Query } from '../../domain/query.ts';
import type { Dimension } from '../../domain/vocabulary.ts';
import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';

/** From the nation to an office, its modes, their months; and back up. */
const DOWN: readonly Dimension[] = ['office', 'mode', 'month', 'partner'];

const narrowed: Readonly<Partial<Record<Dimension, 'offices' | 'modes' | 'partners' | 'hs'>>> = {
  office: 'offices',
  mode: 'modes',
  partner: 'partners',
  chapter: 'hs',
};

/** Periods within a span: months, or days within one month; null within a single day. */
function withinSpan({ from, to }: Span): Dimension | null {
  const [first, last] = [daysOf(from)[0], daysOf(to)[1]];
  if (first === last) return null;
  return first.slice(0, 7) === last.slice(0, 7) ? 'day' : 'month';
}

/** The next questions: the largest cell alone, other cuts of the same whole, and one step back up. */
export function drillDown(query: Query, { cells, question }: LedgerResult): Query[] {
  const periods = withinSpan(question.span);
  const plain: Query = { ...query, verb: null, output: null, limit: null, versus: null };
  const [first] = query.by;
  const list = first && narrowed[first];
  const largest = cells.reduce((a, b) => ((b.amount ?? 0) > (a?.amount ?? 0) ? b : a), cells[0]);
  const label = first && largest?.key[first];
  const taken = (dimension: Dimension): boolean => {
    const scope = narrowed[dimension];
    return query.by.includes(dimension) || (scope !== undefined && query.scope[scope].length > 0);
  };
  const inside =
    list && label ? [{ ...plain, by: periods ? [periods] : [], scope: { ...query.scope, [list]: [label] } }] : [];
  const down = DOWN.flatMap((dimension) => (dimension === 'month' ? (periods ?? []) : dimension));
  const cuts = down.filter((dimension) => !taken(dimension)).map((dimension) => ({ ...plain, by: [dimension] }));
  const scoped = (Object.values(narrowed) as ('offices' | 'modes')[]).filter((name) => query.scope[name].length > 0);
  const up = scoped.slice(-1).map((name) => ({ ...plain, scope: { ...query.scope, [name]: [] } }));
  return [...inside, ...cuts.slice(0, 3), ...up];
}
