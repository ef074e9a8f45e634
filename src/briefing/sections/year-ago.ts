import { addDays } from '../../domain/day.ts';
import { headedText, lastDaysHead, SO_FAR } from '../../text/briefing-lines.ts';
import type { Section } from '../about.ts';
import { nearSpringFestival } from '../covered.ts';
import { festivalsOf } from '../festivals.ts';
import { flows } from './flows.ts';

const WEEK = 7;

/**
 * Against the same days a year ago. A day alone has no fair base, its weekday would decide: a daily briefing takes the
 * last seven. Near Spring Festival days are counted from it, also those of a month; other growth is in the headline.
 */
export const yearAgo: Section = async (about) => {
  const { rhythm, covered, lang, reference } = about;
  const { to } = covered.days;
  const period = rhythm === 'daily' ? { from: addDays(to, 1 - WEEK), to } : covered.period;
  if (rhythm === 'weekly' || rhythm === 'quarterly') return null;
  const days = rhythm === 'daily' ? period : covered.days;
  const aligned = nearSpringFestival(days, festivalsOf(reference));
  if (rhythm === 'monthly' && !aligned) return null;
  const traded = await flows(about, { period, ...(aligned && { stats: ['aligned'] }) });
  const head = rhythm === 'daily' ? lastDaysHead(WEEK, aligned, lang) : SO_FAR.aligned[lang];
  return traded && { ...traded, text: headedText(head, traded.text, lang), notable: false };
};
