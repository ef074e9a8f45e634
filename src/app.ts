import { randomUUID } from 'node:crypto';
import { destination, type Logger, pino } from 'pino';
import { commands } from '../commands/index.ts';
import { createOfficers, type Officers } from './access/officers.ts';
import { loadOfficers } from './access/officers-file.ts';
import type { Briefings } from './briefing/create-briefings.ts';
import { createDrawer } from './chart/create-drawer.ts';
import { keepPictures } from './chart/keep-pictures.ts';
import type { Drawer } from './chart/specification.ts';
import { createServices } from './command/create-services.ts';
import type { Front } from './command/front.ts';
import { createFront } from './command/router.ts';
import { servicesFor } from './command/services-for.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/clock.ts';
import type { Officer } from './domain/officer.ts';
import type { Reference } from './domain/reference.ts';
import { createLanguage, type Language } from './language/language.ts';
import { onceAMinute } from './schedule/once-a-minute.ts';
import { type AnnouncedOutbox, announcePlans } from './store/announce-plans.ts';
import type { LedgerStore } from './store/ledger-port.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/ports.ts';

/** Everything wired together: what the fronts are handed. */
export interface App {
  readonly front: Front;
  readonly language: Language;
  readonly drawer: Drawer;
  readonly store: Store & { readonly outbox: AnnouncedOutbox };
  readonly reference: Reference;
  readonly officers: Officers;
  readonly briefings: Briefings;
  /** The ledger as somebody with these rights may see it. */
  ledgerFor(officer: Officer): LedgerStore;
  readonly log: Logger;
  close(): Promise<void>;
}

/** Opens the store and wires the parts. Logs go to standard error, answers never do. */
export async function openApp(config: Config, clock: Clock): Promise<App> {
  const log = pino({ level: config.logLevel, base: null }, destination({ fd: 2, sync: true }));
  const store = await openStore(config.store, clock());
  try {
    return await wire({ config, clock, log, store: { ...store, outbox: announcePlans(store.outbox) } });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Opened {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: App['store'];
}

async function wire({ config, clock, log, store }: Opened): Promise<App> {
  const reference = await store.reference();
  const language = createLanguage(reference);
  const tooMany = onceAMinute((count) =>
    log.warn({ count }, 'charts: too many were asked for at once, answers went without'),
  );
  const drawer = keepPictures(createDrawer(), tooMany);

  function reportBug(error: unknown): string {
    const bug = randomUUID().slice(0, 8);
    log.error({ bug, err: error }, 'bug');
    return bug;
  }

  const { file, unknown } = config.officers;
  const grants = file === null ? [] : await loadOfficers(file, reference.offices);
  const officers = createOfficers({ file: grants, store: store.officers, unknown });
  const services = createServices({ store, reference, language, commands, officers }, clock);
  const front = createFront({ services, audit: store.audit, clock, reportBug });
  return {
    front,
    language,
    drawer,
    store,
    reference,
    officers,
    briefings: services.briefings,
    ledgerFor: (officer) => servicesFor(officer, 'en', services).services.store.ledger,
    log,
    close: async () => {
      await drawer.close();
      await store.close();
    },
  };
}
