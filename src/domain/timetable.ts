export const RHYTHMS = ['daily', 'weekly', 'monthly', 'quarterly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * When a briefing is due: at a time on the first day of each day, week, month or quarter, or on the first workday in it.
 * A week that is all days off has none of its own; the next briefing covers it.
 */
export interface Timetable {
  readonly rhythm: Rhythm;
  /** `HH:MM` in the zone. */
  readonly time: string;
  /** Name in the tz database. */
  readonly zone: string;
  /** China's workdays, whatever the zone. */
  readonly on: 'workdays' | 'days';
}
