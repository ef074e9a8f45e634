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
}

export interface DisclosureTables {
  changed_days: ChangedDaysTable;
  shown_sums: ShownSumsTable;
}
