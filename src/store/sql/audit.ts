import type { Kysely } from 'kysely';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { auditHash, NO_ROW } from '../audit-hash.ts';
import type { AuditCheck, AuditEntry, AuditRow, AuditStore } from '../audit-port.ts';
import type { Tables } from './tables.ts';

/** Rows of one insert, and of one step of the walk. */
const BATCH = 200;
const PAGE = 5000;

/** Adds rows after the last one, within a transaction. Writing the head row first makes every other writer wait its turn. */
export async function appendAudit(transaction: Kysely<Tables>, entries: readonly string[]): Promise<number[]> {
  let { seq, hash } = await transaction
    .updateTable('audit_head')
    .set({ one: 1 })
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const rows: AuditRow[] = [];
  for (const entry of entries) {
    const row = { seq: seq + 1, entry, previous: hash };
    hash = auditHash(row);
    seq = row.seq;
    rows.push({ ...row, hash });
  }
  await transaction.insertInto('audit').values(rows).execute();
  await transaction.updateTable('audit_head').set({ seq, hash }).execute();
  return rows.map((row) => row.seq);
}

const write = (db: Kysely<Tables>, entries: readonly string[]): Promise<number[]> =>
  db.transaction().execute((transaction) => appendAudit(transaction, entries));

/** Questions that come while a transaction is under way share the next one: one wait for the disk, not one each. */
function createAppender(db: Kysely<Tables>): (entry: AuditEntry) => Promise<number> {
  interface Waiting {
    readonly entry: string;
    readonly resolve: (seq: number) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      try {
        const seqs = await write(
          db,
          batch.map(({ entry }) => entry),
        );
        batch.forEach(({ resolve }, at) => {
          resolve(seqs[at] ?? 0);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = false;
  }
  return (entry) =>
    new Promise((resolve, reject) => {
      waiting.push({ entry: canonicalJson(entry), resolve, reject });
      if (!writing) void writeAll();
    });
}

async function last(db: Kysely<Tables>, count: number): Promise<AuditRow[]> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(count).execute();
  return rows.reverse();
}

/** The first fault of a row that should follow another; null for a sound one. */
function faultOf(row: AuditRow, before: Pick<AuditRow, 'seq' | 'hash'>): AuditCheck['broken'] {
  if (row.seq !== before.seq + 1) return { seq: before.seq + 1, fault: 'missing' };
  if (row.previous !== before.hash) return { seq: row.seq, fault: 'unlinked' };
  return auditHash(row) === row.hash ? null : { seq: row.seq, fault: 'altered' };
}

async function verify(db: Kysely<Tables>): Promise<AuditCheck> {
  // Read first: rows that are added while the chain is walked lie beyond it.
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  let before: Pick<AuditRow, 'seq' | 'hash'> = { seq: 0, hash: NO_ROW };
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', before.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const broken = faultOf(row, before);
      if (broken) return { rows: before.seq, head: before.hash, broken };
      if (row.seq === head.seq && row.hash !== head.hash)
        return { rows: before.seq, head: before.hash, broken: { seq: row.seq, fault: 'altered' } };
      before = row;
    }
    if (rows.length < PAGE) break;
  }
  const broken = before.seq < head.seq ? ({ seq: before.seq + 1, fault: 'shortened' } as const) : null;
  return { rows: before.seq, head: before.hash, broken };
}

/** The audit log over an open database, whichever engine it is. */
export const auditStore = (db: Kysely<Tables>): AuditStore => ({
  append: createAppender(db),
  last: (count) => last(db, count),
  verify: () => verify(db),
});
