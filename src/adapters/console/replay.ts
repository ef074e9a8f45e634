import { createWriteStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { isDay } from '../../domain/day.ts';
import type { Reference } from '../../domain/reference.ts';
import { buildCalendar, type Calendar } from '../../trend/calendar.ts';
import { dayNumber, dayOf } from '../../trend/day-number.ts';
import { replayDays } from '../../trend/replay-days.ts';
import { readCalendarFile } from './replay-calendar.ts';
import { readReports } from './replay-reports.ts';

export interface Replay {
  /** Folder with series/*.csv and, where there are any, calendar.csv and META.json. */
  readonly input: string;
  readonly out: string;
  /** False judges every day as a plain one. */
  readonly calendar: boolean;
}

type Days = Pick<Reference, 'specialDays' | 'tradeEvents'>;

async function calendarOf({ input, calendar }: Replay, builtIn: Days): Promise<Calendar> {
  if (!calendar) return buildCalendar([], []);
  const file = join(input, 'calendar.csv');
  const days = existsSync(file) ? readCalendarFile(await readFile(file, 'utf8'), builtIn) : builtIn;
  return buildCalendar(days.specialDays, days.tradeEvents);
}

/** First and last day of the test from META.json; null for what it does not say. */
async function spanOf(input: string): Promise<{ from: number | null; to: number | null }> {
  const text = await readFile(join(input, 'META.json'), 'utf8').catch(() => '{}');
  const meta: unknown = JSON.parse(text);
  const dayAt = (name: string): number | null => {
    const value =
      typeof meta === 'object' && meta !== null ? Object.entries(meta).find(([key]) => key === name)?.[1] : null;
    return typeof value === 'string' && isDay(value.slice(0, 10)) ? dayNumber(value.slice(0, 10)) : null;
  };
  return { from: dayAt('test_start'), to: dayAt('test_end') };
}

/**
 * Judges recorded series day after day, each day with only what was known on it, and writes one JSON line for whatever
 * stood out: docs/trend.md says what the fields mean. Resolves to the number of lines.
 */
export async function replay(asked: Replay, builtIn: Days): Promise<number> {
  const folder = join(asked.input, 'series');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  const reports = [];
  for (const name of files)
    for (const report of readReports(await readFile(join(folder, name), 'utf8'))) reports.push(report);
  reports.sort((a, b) => a.asOf - b.asOf);
  const span = { calendar: await calendarOf(asked, builtIn), ...(await spanOf(asked.input)) };
  const out = createWriteStream(asked.out);
  let lines = 0;
  for (const { series, day, score, direction, alert } of replayDays(reports, span)) {
    out.write(`${JSON.stringify({ series, date: dayOf(day), score: Number(score.toFixed(4)), direction, alert })}\n`);
    lines += 1;
  }
  out.end();
  await finished(out);
  return lines;
}
