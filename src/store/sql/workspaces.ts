import type { Kysely } from 'kysely';
import type { Workspace, WorkspaceStore } from '../workspace-port.ts';
import type { Tables, WorkspacesTable } from './tables.ts';

const workspaceOf = ({ installed_at, ...rest }: WorkspacesTable): Workspace => ({ ...rest, installedAt: installed_at });

/** Installed workspaces over an open database, whichever engine it is. */
export const workspaceStore = (db: Kysely<Tables>): WorkspaceStore => ({
  async put({ installedAt, ...rest }) {
    const { name, sealed } = rest;
    await db
      .insertInto('workspaces')
      .values({ ...rest, installed_at: installedAt })
      .onConflict((conflict) =>
        conflict.columns(['platform', 'id']).doUpdateSet({ name, sealed, installed_at: installedAt }),
      )
      .execute();
  },
  async find(platform, id) {
    const query = db.selectFrom('workspaces').selectAll().where('platform', '=', platform).where('id', '=', id);
    const found = await query.executeTakeFirst();
    return found ? workspaceOf(found) : null;
  },
  async list(platform) {
    const query = db.selectFrom('workspaces').selectAll().where('platform', '=', platform);
    return (await query.orderBy('name').orderBy('id').execute()).map(workspaceOf);
  },
  async remove(platform, id, before) {
    const gone = await db
      .deleteFrom('workspaces')
      .where('platform', '=', platform)
      .where('id', '=', id)
      .where('installed_at', '<=', before.toISOString())
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  },
});
