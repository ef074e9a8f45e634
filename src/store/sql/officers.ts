import type { Kysely } from 'kysely';
import { ROLES } from '../../domain/officer.ts';
import type { Grant, OfficerStore, Principal, StoredGrant } from '../officer-port.ts';
import type { OfficersTable, Tables } from './tables.ts';

const KEY = ['platform', 'workspace', 'kind', 'id'] as const;

function grantOf({ name, role, offices, cleared, granted_by, granted_at, ...principal }: OfficersTable): StoredGrant {
  const known = ROLES.find((one) => one === role);
  if (!known) throw new Error(`the store has an officer with the role ${role}, which there is not`);
  const officer = {
    name,
    role: known,
    offices: offices.split(' ').filter((code) => code !== ''),
    ...(cleared === 1 && { cleared: true as const }),
  };
  return { principal, officer, grantedBy: granted_by, grantedAt: granted_at };
}

async function grant(db: Kysely<Tables>, { principal, officer }: Grant, by: string, now: Date): Promise<void> {
  const { platform, workspace, kind, id } = principal;
  const given = {
    name: officer.name,
    role: officer.role,
    offices: officer.offices.join(' '),
    cleared: officer.cleared ? 1 : 0,
    granted_by: by,
    granted_at: now.toISOString(),
  };
  await db
    .insertInto('officers')
    .values({ platform, workspace, kind, id, ...given })
    .onConflict((conflict) => conflict.columns([...KEY]).doUpdateSet(given))
    .execute();
}

async function revoke(db: Kysely<Tables>, principal: Principal): Promise<boolean> {
  let query = db.deleteFrom('officers');
  for (const column of KEY) query = query.where(column, '=', principal[column]);
  return (await query.executeTakeFirst()).numDeletedRows > 0n;
}

/** Grants over an open database, whichever engine it is. */
export const officerStore = (db: Kysely<Tables>): OfficerStore => ({
  grant: (one, by, now) => grant(db, one, by, now),
  revoke: (principal) => revoke(db, principal),
  async grants(among) {
    let query = db.selectFrom('officers').selectAll();
    if (among) {
      if (among.ids.length === 0) return [];
      query = query.where('platform', '=', among.platform).where('id', 'in', [...among.ids]);
    }
    for (const column of KEY) query = query.orderBy(column);
    return (await query.execute()).map(grantOf);
  },
});
