import type { Query, Scope } from '../../domain/query.ts';
import type { Beside } from '../../query/ledger/ask-beside.ts';
import { modesOf } from './ledger-question.ts';

const DIMENSIONS = [
  ['offices', 'office', 'offices'],
  ['modes', 'mode', 'modes'],
  ['partners', 'partner', 'partners'],
  ['hs', 'chapter', 'chapters'],
] as const;

interface Versus {
  /** Without what was read of it here. */
  readonly whole: Query;
  /** The part that is set beside its whole; null where like stands beside like. */
  readonly beside: Beside | null;
}

/**
 * "Beijing vs Shanghai" asks for two offices; "vs Shanghai" behind a question that names no office sets it beside all
 * the others.
 */
export function versusOf(query: Query): Versus {
  if (query.versus === null || 'period' in query.versus) return { whole: query, beside: null };
  const { scope } = query.versus;
  const whole = { ...query, versus: null };
  const [named, more] = DIMENSIONS.filter(([list]) => scope[list].length > 0);
  if (named && !more && query.scope[named[0]].length === 0) {
    const [from, dimension, list] = named;
    const by = query.by.filter((one) => one !== dimension);
    const labels = from === 'modes' ? modesOf(scope.modes) : scope[from];
    return { whole: { ...whole, by }, beside: { dimension, list, labels } };
  }
  const merged = Object.entries(query.scope).map(([name, list]) => [
    name,
    [...new Set([...list, ...scope[name as keyof Scope]])].sort(),
  ]);
  return { whole: { ...whole, scope: Object.fromEntries(merged) }, beside: null };
}
