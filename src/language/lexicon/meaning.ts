import type { Period } from '../../domain/period.ts';
import type { AsOf, Limit } from '../../domain/query.ts';
import type { Dimension, Measure, Output, Stat, Unit, Verb } from '../../domain/vocabulary.ts';
import type { Part } from '../period/part.ts';

/** What narrows a question; `hs` and `enterprise` have values but no words. */
export type ScopeKey = 'office' | 'mode' | 'hs' | 'partner' | 'enterprise';

/** One slot of a question with its value. `part` is a time of the year that has no year yet. */
export type Slot =
  | { readonly slot: 'verb'; readonly value: Verb }
  | { readonly slot: 'measure'; readonly value: Measure }
  | { readonly slot: 'stat'; readonly value: Stat }
  | { readonly slot: 'period'; readonly value: Period }
  | { readonly slot: 'part'; readonly value: Part }
  | { readonly slot: ScopeKey; readonly value: string }
  | { readonly slot: 'by'; readonly value: Dimension }
  | { readonly slot: 'limit'; readonly value: Limit }
  | { readonly slot: 'asOf'; readonly value: AsOf }
  | { readonly slot: 'unit'; readonly value: Unit }
  | { readonly slot: 'output'; readonly value: Output };

/** Words that say what comes next, or nothing. */
export type Mark =
  | 'by'
  /** `by` before a dimension, nothing elsewhere. */
  | 'each'
  | 'top'
  | 'bottom'
  | 'versus'
  | 'as-of'
  | 'as'
  | 'in'
  | 'unit'
  | 'hs'
  | 'and'
  | 'noise'
  /** Known to be something else: never read, never taken for a misspelling. */
  | 'strange'
  | 'month-on-month';

export type Meaning =
  | { readonly kind: 'slots'; readonly slots: readonly Slot[] }
  | { readonly kind: 'mark'; readonly mark: Mark }
  /** A dimension without `by`. */
  | { readonly kind: 'dimension'; readonly dimension: Dimension };

export const says = (...slots: Slot[]): Meaning => ({ kind: 'slots', slots });

/** A slot as it was said: the words, and their place in the typed text. */
export type Item = Slot & {
  readonly said: string;
  readonly at: number;
  /** True for what stands behind `vs`. */
  readonly versus: boolean;
};

/** Every way of writing one thing; the first in each language is the canonical one. */
export interface Spellings {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}
