import { afterAll, beforeAll } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createOfficers } from '../../src/access/officers.ts';
import type { Reply } from '../../src/answer/reply.ts';
import { createServices } from '../../src/command/create-services.ts';
import type { Front } from '../../src/command/front.ts';
import { createFront } from '../../src/command/router.ts';
import { fixedClock } from '../../src/domain/clock.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { createLanguage } from '../../src/language/language.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';

/** The real front on a fresh store in memory, at half past eight in Beijing on 24 November 2026. */
export function useFront(records: readonly Declaration[] = []): {
  ask: (text: string, lang?: Lang) => Promise<Reply>;
  front: () => Front;
  store: () => Store;
} {
  let store: Store;
  let front: Front;
  const clock = fixedClock('2026-11-24T00:30:00Z');
  beforeAll(async () => {
    store = await openStore(':memory:', clock());
    if (records.length > 0) await store.ledger.apply('all', records);
    const reference = await store.reference();
    const officers = createOfficers({ file: [], store: store.officers, unknown: 'nothing' });
    const parts = { store, reference, language: createLanguage(reference), commands, officers };
    const services = createServices(parts, clock);
    const reportBug = (error: unknown): never => {
      throw error;
    };
    front = createFront({ services, audit: store.audit, clock, reportBug });
  });
  afterAll(() => store.close());
  return { ask: (text, lang) => front.ask({ text, ...(lang && { lang }) }), front: () => front, store: () => store };
}
