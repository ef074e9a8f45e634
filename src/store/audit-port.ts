/**
 * One question as it is kept: who asked, where, what was read, and what came of it. Never the typed text itself. Figures
 * that were published have a row of their own, written together with them.
 */
export interface AuditEntry {
  /** ISO time, UTC. */
  readonly at: string;
  readonly platform: string;
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly user: string;
  /** Whom the rules of access took them for; null for somebody they do not know. */
  readonly officer: string | null;
  readonly role: string | null;
  readonly command: string | null;
  /** The question in canonical words, as it was answered; null when it could not be read. */
  readonly readAs: string | null;
  readonly outcome: 'answered' | 'refused' | 'failed' | 'published';
  /** The refusal's code, or the id of the bug. */
  readonly reason: string | null;
  /** The answer's id, where it has one. */
  readonly answer: string | null;
}

/** A link of the chain: `hash` is over the number, the entry and the hash before it (see `audit-hash.ts`). */
export interface AuditRow {
  /** From 1, without gaps. */
  readonly seq: number;
  /** The AuditEntry as canonical JSON. */
  readonly entry: string;
  readonly previous: string;
  readonly hash: string;
}

/**
 * altered: the row does not have the hash that it says. unlinked: it does not follow the row before. missing: there is
 * no row with this number. shortened: the log once had this row.
 */
export type AuditFault = 'altered' | 'unlinked' | 'missing' | 'shortened';

export interface AuditCheck {
  readonly rows: number;
  /** Hash of the last row: kept elsewhere, it proves later that nothing up to here was changed. */
  readonly head: string;
  /** The first row that is not as it was written; null for a whole chain. */
  readonly broken: { readonly seq: number; readonly fault: AuditFault } | null;
}

/** The log of questions: append-only, each row chained to the one before. */
export interface AuditStore {
  /** Resolves to the row's number once it is kept for good. */
  append(entry: AuditEntry): Promise<number>;
  /** The newest rows, in order of their number. */
  last(count: number): Promise<AuditRow[]>;
  /** Walks the whole chain. */
  verify(): Promise<AuditCheck>;
}
