import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { yearAfter } from '../../domain/period.ts';
import type { SpecialDay } from '../../domain/reference.ts';
import {
  type ComingDay,
  comingText,
  daysOffText,
  eventText,
  festivalText,
  makeUpText,
  releaseText,
} from '../../text/briefing-coming.ts';
import { periodText } from '../../text/period.ts';
import type { About, Section } from '../about.ts';

/** Days ahead that are told of, and those in which even a quiet briefing tells of them. */
const AHEAD = { daily: 10, weekly: 21, monthly: 45, quarterly: 100 } as const;
const SOON = 2;

/** First days of runs of days off with their length, and make-up workdays. */
function restDays(specialDays: readonly SpecialDay[], lang: About['lang']): { day: Day; name: string }[] {
  const off = new Set(specialDays.filter(({ kind }) => kind === 'off').map(({ day }) => day));
  const lengthFrom = (day: Day): number => (off.has(day) ? 1 + lengthFrom(addDays(day, 1)) : 0);
  return specialDays.flatMap(({ day, nameZh, kind }) => {
    if (kind === 'makeup_workday') return [{ day, name: makeUpText[lang] }];
    if (off.has(addDays(day, -1))) return [];
    return [{ day, name: daysOffText(festivalText(nameZh, lang), lengthFrom(day), lang) }];
  });
}

/**
 * Days on which national figures first came out a year before: about then the next ones do. Customs announces no days
 * for these figures, so they are said to be expected.
 */
async function releases({ within, lang }: About): Promise<{ day: Day; name: string }[]> {
  const figures = await within.figures();
  const days = new Map<Day, string>();
  const known = new Set(figures.map(({ period }) => period));
  for (const { published, period, status } of figures)
    if (published.length === 10 && status === 'preliminary' && !known.has(yearAfter(period)))
      days.set(published, period);
  return [...days].map(([published, period]) => ({
    day: yearAfter(published),
    name: releaseText(periodText(yearAfter(period), lang), periodText(period, lang), lang),
  }));
}

/** What comes within the days ahead: festivals, sales, days off, make-up workdays, releases. */
export const coming: Section = async (about) => {
  const { rhythm, today, reference, lang } = about;
  const last = addDays(today, AHEAD[rhythm]);
  const events = reference.tradeEvents.map(({ day, name }) => ({ day, name: eventText(name, lang) }));
  const all = [...events, ...restDays(reference.specialDays, lang), ...(await releases(about))];
  const ahead = all
    .filter(({ day }) => day >= today && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, name }): ComingDay => ({ day, name, away: daysBetween(today, day) }));
  if (ahead.length === 0) return null;
  return { text: comingText(ahead.slice(0, 6), lang), figures: [], notable: ahead.some(({ away }) => away <= SOON) };
};
