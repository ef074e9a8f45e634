/** One row that was kept out of the ledger. */
export interface QuarantineEntry {
  readonly file: string;
  readonly line: number;
  /** The district that the row is of, where that can be read; else empty. */
  readonly office: string;
  readonly field: string;
  readonly code: string;
  /** What the reason's sentence needs, as JSON. */
  readonly facts: string;
  /** The texts of the mapped columns, as JSON; nothing else of the row is kept. */
  readonly record: string;
}

export interface KeptEntry extends QuarantineEntry {
  readonly id: string;
  /** The run that found it first. */
  readonly run: number;
}

export interface QuarantineFilter {
  readonly file?: string;
  readonly code?: string;
  /** Only rows of these districts. */
  readonly offices?: readonly string[];
  readonly limit: number;
}

export interface QuarantineCount {
  readonly file: string;
  readonly field: string;
  readonly code: string;
  readonly count: number;
}

export interface OfficeCount {
  readonly office: string;
  readonly field: string;
  readonly code: string;
  readonly count: number;
}

/** What one run of one file did, counted in rows. */
export interface IngestRun {
  readonly file: string;
  /** ISO times, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly accepted: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly outdated: number;
  readonly quarantined: number;
  readonly skipped: number;
}

/** Rows that were kept out of the ledger, and the runs that met them. */
export interface QuarantineStore {
  /** Begins a run of a file; its number goes with what it finds. */
  beginRun(file: string, startedAt: string): Promise<number>;
  finishRun(run: number, outcome: Omit<IngestRun, 'file' | 'startedAt'>): Promise<void>;
  /** Adds entries; the same row with the same reason is kept once, however often its file comes. */
  quarantine(run: number, entries: readonly QuarantineEntry[]): Promise<void>;
  /** In order of file and line. */
  entries(filter: QuarantineFilter): Promise<KeptEntry[]>;
  /** The entry whose id begins so; null for none or more than one. */
  entry(id: string): Promise<KeptEntry | null>;
  /** Takes entries out whose rows are in the ledger now. */
  remove(ids: readonly string[]): Promise<void>;
  /** By file, field and reason; of some districts alone when given. */
  counts(offices?: readonly string[]): Promise<QuarantineCount[]>;
  /** What some runs added, by office, field and reason. */
  countsOfRuns(runs: readonly number[]): Promise<OfficeCount[]>;
  /** Numbers of a file's runs through one of them, newest first, those that broke off included. */
  runsOf(file: string, through: number, limit: number): Promise<number[]>;
  /** Newest first; runs that broke off are left out. */
  runs(limit: number): Promise<IngestRun[]>;
}
