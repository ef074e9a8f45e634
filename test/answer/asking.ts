import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createOfficers } from '../../src/access/officers.ts';
import type { Reply } from '../../src/answer/reply.ts';
import { createServices } from '../../src/command/create-services.ts';
import { createFront } from '../../src/command/router.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { createLanguage } from '../../src/language/language.ts';
import { storeOver } from '../../src/store/open-store.ts';
import { sqliteEngine } from '../../src/store/sqlite/engine.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';

/** The real front on a store of its own for one test, on 24 November 2026 unless told otherwise, with the store and its database at hand. */
export async function asking(records: readonly Declaration[] = [], demo = false, now = '2026-11-24T00:30:00Z') {
  const clock = fixedClock(now);
  const db = await openSqlite(':memory:', clock());
  onTestFinished(() => db.destroy());
  const store = storeOver(db, sqliteEngine);
  if (demo) await store.ledger.markDemo();
  if (records.length > 0) await store.ledger.apply('first', records);
  const reference = await store.reference();
  const officers = createOfficers({ file: [], store: store.officers, unknown: 'nothing' });
  const parts = { store, reference, language: createLanguage(reference), commands, officers };
  const services = createServices(parts, clock);
  const reportBug = (error: unknown): never => {
    throw error;
  };
  const front = createFront({ services, audit: store.audit, clock, reportBug });
  const ask = (text: string, lang?: Lang): Promise<Reply> => front.ask({ text, ...(lang && { lang }) });
  return { ask, store, db };
}

export const YUAN = 100;

/** Goods of Beijing, 9610, exported to the United States in November 2020, unless told otherwise. */
export const goods = (id: string, yuan: number, about: Partial<Declaration> = {}): Declaration => ({
  id,
  version: 1,
  kind: 'goods',
  day: '2020-11-11',
  office: '0100',
  flow: 'exports',
  mode: '9610',
  partner: 'USA',
  chapter: '85',
  enterprise: '',
  value: yuan * YUAN,
  parcels: 1,
  original: null,
  ...about,
});
