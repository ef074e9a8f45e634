import type { Kysely } from 'kysely';
import type { Mode, Reference } from '../../domain/reference.ts';
import type { Tables } from './tables.ts';

const isFlow = (word: string): word is Mode['flows'][number] => word === 'exports' || word === 'imports';

/** Offices, modes and partners by code, special days and events by day. */
export async function readReference(db: Kysely<Tables>): Promise<Reference> {
  const [offices, modes, partners, specialDays, tradeEvents] = await Promise.all([
    db
      .selectFrom('offices')
      .select(['code', 'name_en as nameEn', 'name_zh as nameZh', 'pilot_batch as pilotBatch', 'b2b_from as b2bFrom'])
      .orderBy('code')
      .execute(),
    db.selectFrom('modes').selectAll().orderBy('code').execute(),
    db.selectFrom('partners').select(['customs_code as customsCode', 'iso3', 'iso2']).orderBy('customs_code').execute(),
    db.selectFrom('special_days').select(['day', 'name_zh as nameZh', 'kind']).orderBy('day').execute(),
    db.selectFrom('trade_events').selectAll().orderBy('day').orderBy('name').execute(),
  ]);
  return {
    offices,
    modes: modes.map(({ code, name_en, name_zh, flows, channel, in_force_from }) => ({
      code,
      nameEn: name_en,
      nameZh: name_zh,
      flows: flows.split(' ').filter(isFlow),
      channel,
      from: in_force_from,
    })),
    partners,
    specialDays,
    tradeEvents: tradeEvents.map((event) => ({ ...event, affects: event.affects.split(' ') })),
  };
}
