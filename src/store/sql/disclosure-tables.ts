import type { Side } from '../../domain/box.ts';
import type { Flow } from '../../domain/declaration.ts';

interface ChangedDaysTable {
  day: string;
  /** Number of the last batch that changed something on it. */
  state: number;
}

interface ShownSumsTable {
  seq: number;
  officer: string;
  /** JSON. */
  boxes: string;
  /** First and last day of all of them; null in rows of before these were kept. */
  first_day: string | null;
  last_day: string | null;
}

interface LateDeclarationsTable {
  side: Side;
  id: string;
  /** State of the ledger from which it stood; 0 where it was there before anything was kept. */
  born: number;
  /** From which it stood no more; null while it stands. */
  died: number | null;
  day: string;
  flow: Flow;
  office: string;
  mode: string;
  partner: string;
  chapter: string;
  enterprise: string;
  value: number;
  original: string | null;
}

interface ShownReturnsTable {
  /** Year, office and whatever else they are counted by. */
  place: string;
  /** JSON. */
  shown: string;
}

export interface DisclosureTables {
  changed_days: ChangedDaysTable;
  shown_sums: ShownSumsTable;
  shown_returns: ShownReturnsTable;
  late_declarations: LateDeclarationsTable;
}
