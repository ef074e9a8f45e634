import { beforeEach, describe, expect, test } from 'vitest';
import { auditHash, NO_ROW } from '../../src/store/audit-hash.ts';
import type { AuditStore } from '../../src/store/audit-port.ts';
import { entry } from './audit-entry.ts';

export interface AuditUnderTest {
  readonly audit: AuditStore;
  /** Another process's view of the same log. */
  readonly other: AuditStore;
  /** Runs SQL as anybody with the store's file or address could. */
  execute(sql: string): Promise<unknown>;
  /** Takes the database's own guard away, as somebody who owns it could. */
  unguard(): Promise<void>;
}

/** What every audit log must keep to; `open` gives an empty one. */
export function auditContract(engine: string, open: () => Promise<AuditUnderTest>): void {
  describe(`an audit log on ${engine}`, () => {
    let under: AuditUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    const fill = (count: number): Promise<number[]> =>
      Promise.all(Array.from({ length: count }, (_, at) => under.audit.append({ ...entry, user: `U${at}` })));

    test('an empty log is whole', async () => {
      expect(await under.audit.verify()).toEqual({ rows: 0, head: NO_ROW, broken: null });
      expect(await under.audit.last(5)).toEqual([]);
    });

    test('rows are numbered in order of asking, chained, and kept as they were', async () => {
      expect(await fill(7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const rows = await under.other.last(3);
      expect(rows.map(({ seq }) => seq)).toEqual([5, 6, 7]);
      expect(rows.map((row) => JSON.parse(row.entry))).toEqual(['U4', 'U5', 'U6'].map((user) => ({ ...entry, user })));
      expect(rows.map((row) => row.hash)).toEqual(rows.map(auditHash));
      expect(await under.other.verify()).toEqual({ rows: 7, head: rows[2]?.hash, broken: null });
    });

    test('two who append at once keep one chain', async () => {
      const rounds = Array.from({ length: 30 }, (_, at) => (at % 2 ? under.audit : under.other).append(entry));
      const seqs = await Promise.all(rounds);
      expect(new Set(seqs).size).toBe(30);
      expect(await under.audit.verify()).toMatchObject({ rows: 30, broken: null });
    });

    test.each([
      "update audit set entry = '{}' where seq = 2",
      'update audit set hash = previous',
      'delete from audit where seq = 3',
      'delete from audit',
      "insert into audit (seq, entry, previous, hash) values (2, '{}', '', '')",
    ])('the database itself refuses: %s', async (sql) => {
      await fill(3);
      await expect(under.execute(sql)).rejects.toThrow();
      expect(await under.audit.verify()).toMatchObject({ rows: 3, broken: null });
    });

    test.each([
      ["update audit set entry = replace(entry, 'U2', 'U9') where seq = 3", 3, 'altered'],
      ["update audit set hash = replace(hash, '0', '1') where seq = 3", 3, 'altered'],
      ["update audit set previous = 'x' where seq = 4", 4, 'unlinked'],
      ['delete from audit where seq = 1', 1, 'missing'],
      ['delete from audit where seq = 3', 3, 'missing'],
      ['delete from audit where seq > 4', 5, 'shortened'],
      ['delete from audit', 1, 'shortened'],
      ["update audit_head set hash = 'x'", 6, 'altered'],
    ])('with the guard gone, %s is found at row %i', async (sql, seq, fault) => {
      await fill(6);
      await under.unguard();
      await under.execute(sql);
      expect((await under.audit.verify()).broken).toEqual({ seq, fault });
    });

    test('a row written anew with a hash of its own is found at the row after it', async () => {
      await fill(4);
      await under.unguard();
      const [second] = (await under.audit.last(3)).map((row) => ({ ...row, entry: row.entry.replace('U1', 'U9') }));
      if (!second) throw new Error('no row');
      await under.execute(
        `update audit set entry = '${second.entry}', hash = '${auditHash(second)}' where seq = ${second.seq}`,
      );
      expect((await under.audit.verify()).broken).toEqual({ seq: 3, fault: 'unlinked' });
    });
  });
}
