import type { Day } from '../../src/domain/day.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; arithmetic on days is done on these. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Number of the calendar week (Monday to Sunday) that holds a day. */
export const weekNumber = (number: number): number => Math.floor((number + 3) / 7);

export const mondayOf = (week: number): number => week * 7 - 3;
