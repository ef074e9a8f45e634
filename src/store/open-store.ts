import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';
import type { Store } from './ports.ts';
import { alertStore } from './sql/alerts.ts';
import { answerStore } from './sql/answers.ts';
import { auditStore } from './sql/audit.ts';
import { briefingStore } from './sql/briefings.ts';
import { buttonStore } from './sql/buttons.ts';
import { disclosureStore } from './sql/disclosure.ts';
import { enterpriseStore } from './sql/enterprises.ts';
import { publishFigures, readFigures } from './sql/figures.ts';
import { inboxStore } from './sql/inbox.ts';
import { ledgerStore } from './sql/ledger/ledger-store.ts';
import { listStore } from './sql/lists/list-store.ts';
import { officerStore } from './sql/officers.ts';
import { outboxStore } from './sql/outbox.ts';
import { quarantineStore } from './sql/quarantine.ts';
import { readReference } from './sql/reference.ts';
import { returnStore } from './sql/returns.ts';
import { readSeeds } from './sql/seeds.ts';
import type { Tables } from './sql/tables.ts';
import { workspaceStore } from './sql/workspaces.ts';
import { sqliteEngine } from './sqlite/engine.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { StoreError } from './store-error.ts';

/** The port over an open database, whichever engine it is. */
export const storeOver = (db: Kysely<Tables>, engine: Engine): Store => ({
  ledger: ledgerStore({ db, engine }),
  quarantine: quarantineStore({ db, engine }),
  lists: listStore({ db, engine }),
  disclosure: disclosureStore({ db, engine }),
  enterprises: enterpriseStore(db),
  returns: returnStore({ db, engine }),
  answers: answerStore(db),
  workspaces: workspaceStore(db),
  buttons: buttonStore(db),
  inbox: inboxStore(db),
  outbox: outboxStore(db),
  officers: officerStore(db),
  briefings: briefingStore(db),
  alerts: alertStore(db),
  audit: auditStore(db),
  figures: (filter) => readFigures(db, filter),
  publish: (publication) => publishFigures(db, publication),
  reference: () => readReference(db),
  seeds: () => readSeeds(db),
  close: () => db.destroy(),
});

/**
 * Opens the store at a file path (made when there is none) or `:memory:`; `now` is written beside what is migrated.
 * A StoreError says what is wrong with the place and what to do.
 */
export async function openStore(address: string, now: Date): Promise<Store> {
  // The address is not repeated: it may hold a password.
  if (/^postgres(ql)?:\/\//i.test(address)) {
    throw new StoreError('A postgres:// store is not available in this version. Next: give a file path instead.');
  }
  return storeOver(await openSqlite(address, now), sqliteEngine);
}
