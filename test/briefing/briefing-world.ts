import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createOfficers } from '../../src/access/officers.ts';
import { readPost } from '../../src/answer/post.ts';
import type { Reply } from '../../src/answer/reply.ts';
import { createServices } from '../../src/command/create-services.ts';
import { createFront } from '../../src/command/router.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { createLanguage } from '../../src/language/language.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { OutboxRow } from '../../src/store/outbox-port.ts';
import { migratedFile } from '../store/sqlite/migrated-file.ts';

export const ALARM = 'CALARM';
const OFFICES = ['0100', '2200', '2900'];

export const goods = (id: string, about: Partial<Declaration>): Declaration => ({
  id,
  version: 1,
  kind: 'goods',
  day: '2026-11-23',
  office: '0100',
  flow: 'exports',
  mode: '9610',
  partner: 'USA',
  chapter: '61',
  enterprise: '',
  value: 100_000_000,
  parcels: 1,
  original: null,
  ...about,
});

/** One export and one import a day of each of three offices, growing a little, on two runs of days a year apart. */
export function manyDays(last: Day = '2026-11-23', days = 45): Declaration[] {
  const runs = [last, `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`];
  return runs.flatMap((end, year) =>
    Array.from({ length: days }, (_, back) => addDays(end, -back)).flatMap((day, back) =>
      OFFICES.flatMap((office, at) =>
        (['exports', 'imports'] as const).map((flow) =>
          goods(`${flow[0]}${office}${day}`, {
            ...{ day, office, flow },
            value:
              (at + 1) * (2_000_000_00 - year * 10_000_00 - back * 1_000_00) + (flow === 'imports' ? 50_000_00 : 0),
          }),
        ),
      ),
    ),
  );
}

const person = (user: string, channel: string | null): Asker => ({
  ...{ platform: 'slack', workspace: 'T1', channel, user },
  roles: [],
});

export type World = Awaited<ReturnType<typeof briefingWorld>>;

export interface WorldOptions {
  readonly records?: readonly Declaration[];
  /** Instant at which the world begins. */
  readonly now: string;
  /** Path of the store; a new one unless told. */
  readonly path?: string;
}

/**
 * The real front and briefings over a store of their own, on a clock that tests set. Channel C1 is granted every office,
 * C2 Beijing alone, C3 nothing; Ann is an analyst, Bo an officer of Beijing.
 */
export async function briefingWorld({ records = manyDays(), now, path }: WorldOptions) {
  let time = new Date(now);
  const clock = (): Date => time;
  const store = await openStore(path ?? (await migratedFile()), clock());
  onTestFinished(() => store.close());
  if (records.length > 0) await store.ledger.apply('first', records);
  const reference = await store.reference();
  const grant = (kind: 'user' | 'channel', id: string, role: 'officer' | 'analyst', offices: string[]) => ({
    principal: { platform: 'slack', workspace: 'T1', kind, id },
    officer: { name: id, role, offices },
  });
  const file = [
    grant('channel', 'C1', 'analyst', []),
    grant('channel', 'C2', 'officer', ['0100']),
    grant('user', 'ann', 'analyst', []),
    grant('user', 'bo', 'officer', ['0100']),
  ];
  const officers = createOfficers({ file, store: store.officers, unknown: 'nothing' });
  const parts = { store, reference, language: createLanguage(reference), commands, officers };
  const services = createServices(parts, clock);
  const reportBug = (error: unknown): never => {
    throw error;
  };
  const front = createFront({ services, audit: store.audit, clock, reportBug });
  const ask = (text: string, user = 'ann', channel: string | null = 'C1', lang?: Lang): Promise<Reply> =>
    front.ask({ text, asker: person(user, channel), ...(lang && { lang }) });
  const tick = (process = 'one', at = clock()): Promise<void> =>
    services.briefings.tick({
      ...{ now: at, process, alarm: { platform: 'slack', target: ALARM } },
      failed: (error) => {
        throw error;
      },
    });
  const rows = (): Promise<OutboxRow[]> => store.outbox.list({ limit: 500 });
  return {
    ...{ ask, tick, rows, store, briefings: services.briefings, clock },
    at(instant: string | Date): void {
      time = new Date(instant);
    },
    /** What was planned, as channel, slot and text, in order of the slot. */
    async planned(): Promise<{ target: string; slot: string; reply: Reply; row: OutboxRow }[]> {
      const found = (await rows()).map((row) => ({ ...row, row, reply: readPost(row.content) }));
      return found.sort((a, b) => (a.slot < b.slot ? -1 : 1));
    },
    /** A platform that takes everything at once. */
    async sendAll(): Promise<void> {
      for (const row of await rows()) {
        if (row.state === 'planned') await store.outbox.sent(row, `m ${row.slot}`, clock());
      }
    },
  };
}
