import type { Day } from '../../domain/day.ts';
import type { PublishedFigure } from '../../domain/figure.ts';
import type { MetricName, Sums } from '../../query/ledger/metric.ts';
import type { ReturnsDue } from '../../query/ledger/returns-due.ts';
import type { LedgerDimension, LedgerFilter } from '../../store/ledger-port.ts';

/** How a figure follows from published ones; `quoted` is printed as it was published. */
export type Derivation = 'quoted' | 'implied' | 'contribution' | 'share' | 'balance';

/** What published and derived figures were computed from. */
export interface PublishedBasis {
  readonly kind: 'published';
  readonly derivations: readonly Derivation[];
  /** The printed figures behind the answer, each with its precision and its vintage. */
  readonly inputs: readonly PublishedFigure[];
}

/** What sums of declarations were counted from. */
export interface LedgerBasis {
  readonly kind: 'ledger';
  /** Number of the last batch in the sums. */
  readonly state: number;
  readonly demo: boolean;
  /** Last day of the ledger at that state. */
  readonly last: Day;
  /** The filter, days of the period included. */
  readonly filter: LedgerFilter;
  readonly baseFrom: Day;
  readonly baseTo: Day;
  /** True while the period is not over: base and period then end on the same day of the year. */
  readonly running: boolean;
  readonly by: readonly LedgerDimension[];
  readonly metric: MetricName;
  readonly cohort: boolean;
  readonly balance: boolean;
  readonly cells: number;
  readonly sums: Sums;
  /** Null where nothing was there to compare with. */
  readonly base: Sums | null;
}

/** What returns by their clocks were counted from. */
export interface ClocksBasis extends Pick<ReturnsDue, 'soon' | 'overdue' | 'lateIn' | 'by'> {
  readonly kind: 'clocks';
  readonly state: number;
  readonly demo: boolean;
  readonly last: Day;
  /** Districts; null for every one. */
  readonly offices: readonly string[] | null;
}

export type Basis = PublishedBasis | LedgerBasis | ClocksBasis;
