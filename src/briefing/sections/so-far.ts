import type { Span } from '../../domain/period.ts';
import { headedText, SO_FAR } from '../../text/briefing-lines.ts';
import type { About, Section } from '../about.ts';
import { flows } from './flows.ts';

type Running = { readonly head: 'month' | 'january-february' | 'year'; readonly period: Span };

/**
 * The month up to the last day covered, or the year for a month or quarter. January and February are one, since Spring
 * Festival falls now in one, now in the other.
 */
function runningOf({ rhythm, covered }: About): Running | null {
  const { to } = covered.days;
  const year = to.slice(0, 4);
  const month = Number(to.slice(5, 7));
  if (rhythm === 'daily' || rhythm === 'weekly') {
    if (month === 2) return { head: 'january-february', period: { from: `${year}-01-01`, to } };
    return { head: 'month', period: { from: `${to.slice(0, 7)}-01`, to } };
  }
  if (month === 1 || (rhythm === 'quarterly' && month === 3)) return null;
  const head = month === 2 ? 'january-february' : 'year';
  return { head, period: { from: `${year}-01`, to: to.slice(0, 7) } };
}

export const soFar: Section = async (about) => {
  const running = runningOf(about);
  if (running === null || running.period.from === running.period.to) return null;
  const traded = await flows(about, { period: running.period });
  return (
    traded && { ...traded, text: headedText(SO_FAR[running.head][about.lang], traded.text, about.lang), notable: false }
  );
};
