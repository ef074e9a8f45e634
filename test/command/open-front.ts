import { commands } from '../../commands/index.ts';
import { createOfficers, type Unknown } from '../../src/access/officers.ts';
import type { Reply } from '../../src/answer/reply.ts';
import { createServices } from '../../src/command/create-services.ts';
import { createFront } from '../../src/command/router.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Officer, Role } from '../../src/domain/officer.ts';
import { createLanguage } from '../../src/language/language.ts';
import type { Grant } from '../../src/store/officer-port.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { sqliteEngine } from '../../src/store/sqlite/engine.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';

const grant = (id: string, role: Role, offices: readonly string[] = [], about: Partial<Officer> = {}): Grant => ({
  principal: { platform: 'slack', workspace: 'T1', kind: 'user', id },
  officer: { name: id, role, offices, ...about },
});

/** Who the officers file of the tests knows; everybody else is unknown. */
const FILE = [
  grant('beijing', 'officer', ['0100']),
  grant('both', 'officer', ['0100', '2200']),
  grant('cleared', 'officer', ['0100'], { cleared: true }),
  grant('analyst', 'analyst'),
  grant('publisher', 'publisher'),
  // The same person by another account.
  grant('analyst at home', 'analyst', [], { name: 'analyst' }),
  grant('admin', 'admin'),
  grant('guest', 'guest'),
];

export const asker = (user: string): Asker => ({ platform: 'slack', workspace: 'T1', channel: 'C1', user, roles: [] });

/** The real front over a store of its own, asked by people of one workspace on 24 November 2026; whoever opens it destroys `db`. */
export async function openFront(records: readonly Declaration[], unknown: Unknown = 'nothing') {
  const clock = fixedClock('2026-11-24T00:30:00Z');
  const db = await openSqlite(':memory:', clock());
  const store = storeOver(db, sqliteEngine);
  if (records.length > 0) await store.ledger.apply('all', records);
  const reference = await store.reference();
  const officers = createOfficers({ file: FILE, store: store.officers, unknown });
  const parts = { store, reference, language: createLanguage(reference), commands, officers };
  const services = createServices(parts, clock);
  const bugs: unknown[] = [];
  const reportBug = (error: unknown): string => `bug${bugs.push(error)}`;
  const front = createFront({ services, audit: store.audit, clock, reportBug });
  const ask = (user: string, text: string): Promise<Reply> => front.ask({ text, asker: asker(user) });
  return { ask, store, db, bugs };
}
