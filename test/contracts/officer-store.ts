import { beforeEach, describe, expect, test } from 'vitest';
import type { Grant, OfficerStore } from '../../src/store/officer-port.ts';

const NOON = new Date('2026-11-24T04:00:00Z');
const principal = { platform: 'slack', workspace: 'T1', kind: 'user', id: 'U1' } as const;
const grant: Grant = { principal, officer: { name: 'Li Wei', role: 'officer', offices: ['0100', '0200'] } };

/** What every store of grants must keep to. */
export function officerContract(engine: string, open: () => Promise<OfficerStore>): void {
  describe(`grants on ${engine}`, () => {
    let store: OfficerStore;
    beforeEach(async () => {
      store = await open();
      await store.grant(grant, 'operator', NOON);
    });

    test('are given back as they were made, with who made them and when', async () => {
      expect(await store.grants()).toEqual([{ ...grant, grantedBy: 'operator', grantedAt: NOON.toISOString() }]);
    });

    test('replace what the same principal had, and leave others alone', async () => {
      const other = { ...grant, principal: { ...principal, workspace: '*' } };
      await store.grant(other, 'operator', NOON);
      await store.grant({ principal, officer: { name: 'Li', role: 'admin', offices: [] } }, 'Wang', NOON);
      expect(
        (await store.grants()).map(({ officer, grantedBy }) => [officer.role, officer.offices, grantedBy]),
      ).toEqual([
        ['officer', ['0100', '0200'], 'operator'],
        ['admin', [], 'Wang'],
      ]);
    });

    test('are revoked one by one', async () => {
      expect(await store.revoke({ ...principal, kind: 'role' })).toBe(false);
      expect(await store.revoke(principal)).toBe(true);
      expect(await store.grants()).toEqual([]);
    });

    test.each([
      [{ platform: 'slack', ids: ['U2', 'U1'] }, 1],
      [{ platform: 'slack', ids: ['U2'] }, 0],
      [{ platform: 'discord', ids: ['U1'] }, 0],
      [{ platform: 'slack', ids: [] }, 0],
    ])('among %o there are %i', async (among, count) => {
      expect(await store.grants(among)).toHaveLength(count);
    });

    test('a role that there is not is refused', async () => {
      const officer = { ...grant.officer, role: 'king' as 'admin' };
      await expect(store.grant({ principal, officer }, 'operator', NOON)).rejects.toThrow();
    });
  });
}
