import { type Officer, seesEveryOffice } from '../domain/officer.ts';
import type { Query } from '../domain/query.ts';

/** What becomes of a question within somebody's scope. */
export type Scoped =
  /** It may be asked as it is. */
  | { readonly kind: 'whole'; readonly query: Query }
  /** It is asked of their own offices; `national` asks the same of all offices together. */
  | { readonly kind: 'narrowed'; readonly query: Query; readonly national: Query }
  /** It names offices that are not theirs; `own` and `national` are what may be asked instead. */
  | {
      readonly kind: 'refused';
      readonly offices: readonly string[];
      readonly own: Query | null;
      readonly national: Query;
    }
  | { readonly kind: 'enterprise'; readonly enterprise: string };

/** The same question of all offices together. */
function nationwide(query: Query): Query {
  const versus = query.versus && 'scope' in query.versus ? null : query.versus;
  return {
    ...query,
    verb: query.verb === 'rank' || query.verb === 'compare' ? null : query.verb,
    scope: { ...query.scope, offices: [] },
    by: query.by.filter((dimension) => dimension !== 'office'),
    limit: query.by.includes('office') ? null : query.limit,
    versus,
  };
}

/** Fits a question to what an officer may see: own offices and all offices together. Enterprises are seen by nobody. */
export function scopeQuery(query: Query, officer: Officer): Scoped {
  const other = query.versus && 'scope' in query.versus ? query.versus.scope : null;
  const [enterprise] = [...query.scope.enterprises, ...(other?.enterprises ?? [])];
  if (enterprise !== undefined) return { kind: 'enterprise', enterprise };
  if (seesEveryOffice(officer)) return { kind: 'whole', query };

  const named = [...query.scope.offices, ...(other?.offices ?? [])];
  const foreign = [...new Set(named)].filter((code) => !officer.offices.includes(code));
  const byOffice = query.by.includes('office') && query.scope.offices.length === 0;
  if (foreign.length === 0 && !byOffice) return { kind: 'whole', query };

  const national = nationwide(query);
  const { offices } = officer;
  const own = offices.length > 0 ? { ...national, scope: { ...query.scope, offices } } : null;
  if (foreign.length > 0 || own === null) return { kind: 'refused', offices: foreign, own, national };
  return { kind: 'narrowed', query: { ...query, scope: { ...query.scope, offices } }, national };
}
