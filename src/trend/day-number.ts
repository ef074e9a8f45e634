import type { Day } from '../domain/day.ts';

/** Days since 1970-01-01: what the model counts in. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day of a number. */
export const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** 0 = Monday … 6 = Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;
