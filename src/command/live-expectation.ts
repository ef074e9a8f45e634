import { unpackFleet } from '../alert/judge/keep-fleet.ts';
import type { Expectation } from '../briefing/about.ts';
import type { Reference } from '../domain/reference.ts';
import type { AlertStore } from '../store/alert-port.ts';
import { buildCalendar } from '../trend/calendar.ts';
import { dayNumber } from '../trend/day-number.ts';
import type { Fleet } from '../trend/fleet.ts';
import { sumSince } from '../trend/sum-since.ts';

/** All modes of an office together. */
const ALL = 'all';

/**
 * What the trend model that judges the ledger expected of offices together, each day by what was known before it. Null for
 * days that it has not judged whole.
 */
export function liveExpectation(store: Pick<AlertStore, 'judgedThrough' | 'trend'>, reference: Reference): Expectation {
  let known: { readonly state: number; readonly fleet: Fleet | null } | null = null;

  /** Unpacked once for each state of the ledger. */
  async function fleetThrough(day: string): Promise<Fleet | null> {
    const judged = await store.judgedThrough();
    if (!judged || judged.through < day) return null;
    if (known?.state !== judged.ledgerState) {
      const kept = await store.trend();
      const calendar = buildCalendar(reference.specialDays, reference.tradeEvents);
      known = { state: judged.ledgerState, fleet: kept && (await unpackFleet(kept.pieces, calendar)) };
    }
    return known.fleet;
  }

  return async ({ flow, offices, days }) => {
    const fleet = await fleetThrough(days.to);
    if (!fleet) return null;
    const own = fleet.series.filter(
      ({ id }) => id.mode === ALL && id.metric === flow && (offices.length === 0 || offices.includes(id.office)),
    );
    const [first, last] = [dayNumber(days.from), dayNumber(days.to)];
    const stretches = own.map((state) => sumSince(fleet, state, first, last));
    const sum = (of: 'actual' | 'expected'): number => stretches.reduce((total, stretch) => total + stretch[of], 0);
    return { actual: sum('actual'), expected: Math.round(sum('expected')) };
  };
}
