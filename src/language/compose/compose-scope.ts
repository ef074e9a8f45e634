import type { Period } from '../../domain/period.ts';
import { NO_SCOPE, type Query, type Scope } from '../../domain/query.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Item, ScopeKey } from '../lexicon/meaning.ts';
import { itemsOf, saidTwice } from './item.ts';

const LISTS = {
  office: 'offices',
  mode: 'modes',
  hs: 'hs',
  partner: 'partners',
  enterprise: 'enterprises',
} as const satisfies Record<ScopeKey, keyof Scope>;

export const SCOPE_KEYS = Object.keys(LISTS) as ScopeKey[];

/** What the items narrow a question to; each list sorted, without repeats. */
export function composeScope(items: readonly Item[]): Scope {
  const scope: { -readonly [K in keyof Scope]: Scope[K] } = { ...NO_SCOPE };
  for (const key of SCOPE_KEYS) scope[LISTS[key]] = [...new Set(itemsOf(items, key).map(({ value }) => value))].sort();
  return scope;
}

/** The other side of a comparison: a period, or a scope of one dimension. */
export function composeVersus(period: Period | null, items: readonly Item[]): Query['versus'] | Refusal {
  const compared = items.filter(({ versus }) => versus);
  const scopes = itemsOf(compared, ...SCOPE_KEYS);
  const [first] = scopes;
  if (!first) return period && { period };
  const other = scopes.find(({ slot }) => slot !== first.slot);
  if (other) return saidTwice('versus', first, other);
  const [time] = itemsOf(compared, 'period', 'part');
  if (time) return time.at < first.at ? saidTwice('versus', time, first) : saidTwice('versus', first, time);
  return { scope: composeScope(scopes) };
}
