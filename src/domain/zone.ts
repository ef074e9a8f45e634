import type { Day } from './day.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Building one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, made);
  return made;
}

/** What a clock on the wall shows, as if it were UTC. */
const wallTime = (ms: number, zone: string): number =>
  Date.parse(`${formatOf(zone).format(new Date(ms)).replace(' ', 'T')}Z`);

const offsetAt = (ms: number, zone: string): number => wallTime(ms, zone) - ms;

/** The zone's name in the tz database (https://www.iana.org/time-zones) as it is spelt there; null for none such. */
export function readZone(text: string): string | null {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(text)) return null;
  try {
    // Older names may come back for newer ones: only the spelling is taken over.
    const known = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    return known.toLowerCase() === text.toLowerCase() ? known : text;
  } catch {
    return null;
  }
}

/** The calendar day that people in a zone have at an instant. */
export const dayIn = (zone: string, instant: Date): Day =>
  new Date(wallTime(Math.floor(instant.getTime() / 1000) * 1000, zone)).toISOString().slice(0, 10);

/** `HH:MM` on the wall in a zone at an instant. */
export const timeIn = (zone: string, instant: Date): string =>
  new Date(wallTime(Math.floor(instant.getTime() / 1000) * 1000, zone)).toISOString().slice(11, 16);

/** The first minute of a time span at which the wall shows a given time or a later one. */
function firstShowing(wall: number, [from, to]: readonly [number, number], zone: string): number {
  let [before, after] = [from / MINUTE_MS, to / MINUTE_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(middle * MINUTE_MS, zone) >= wall) after = middle;
    else before = middle;
  }
  return after * MINUTE_MS;
}

/**
 * When a zone's clocks show a time on a day, `HH:MM`. A time that clocks show twice is meant the first time; one that
 * they leave out stands for the moment at which they go on.
 */
export function instantIn(zone: string, day: Day, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsets = [offsetAt(wall - DAY_MS, zone), offsetAt(wall + DAY_MS, zone)];
  const shown = offsets.map((offset) => wall - offset).filter((ms) => wallTime(ms, zone) === wall);
  if (shown.length > 0) return new Date(Math.min(...shown));
  return new Date(firstShowing(wall, [wall - DAY_MS, wall + DAY_MS], zone));
}
