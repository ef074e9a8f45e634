import type { Fleet } from '../../trend/fleet.ts';
import { isDue } from '../../trend/reporting.ts';
import type { LedgerDays } from './ledger-days.ts';

/** A day closes after so many days even when reports are missing: that is for the alert on missing reports to say. */
const PATIENCE = 2;

/** Whether every office that is due has reported, as its learned calendar has it. */
function isComplete(fleet: Fleet, days: LedgerDays, day: number): boolean {
  const reported = new Set((days.get(day) ?? []).map(({ series }) => series.office));
  return fleet.series.every((state) => reported.has(state.id.office) || !isDue(fleet, state, day));
}

/** Whether a day can be judged on `today` (a day number): its reports are in, or they have been waited for. */
export const canClose = (fleet: Fleet, days: LedgerDays, day: number, today: number): boolean =>
  day < today && (today - day > PATIENCE || isComplete(fleet, days, day));
