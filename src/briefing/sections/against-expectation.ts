import { amountText } from '../../text/amount.ts';
import { AGAINST, deviation, expectedText } from '../../text/briefing-alerts.ts';
import { headedText } from '../../text/briefing-lines.ts';
import { usualUnit } from '../../text/money.ts';
import type { About, Section } from '../about.ts';
import { askFigure } from '../ask-figure.ts';

async function against(about: About, flow: 'exports' | 'imports'): Promise<string | null> {
  const { covered, offices, lang, within } = about;
  const found = await within.expected({ flow, offices, days: covered.days });
  const off = found && deviation(found.actual, found.expected);
  if (!found || off === null) return null;
  // Only where the model judged all that the headline counts.
  const counted = await askFigure(about, { measures: [flow], period: covered.period });
  if (counted?.figures[0]?.value !== found.actual) return null;
  const form = { unit: 'fen', money: usualUnit(found.expected, lang) } as const;
  return expectedText({ flow, off, expected: amountText(found.expected, form, lang) }, lang);
}

/** The period beside what the trend model expected of it, each day by what was known before. */
export const againstExpectation: Section = async (about) => {
  const said = [await against(about, 'exports'), await against(about, 'imports')].filter((text) => text !== null);
  if (said.length === 0) return null;
  const { lang } = about;
  return { text: headedText(AGAINST[lang], said.join(lang === 'zh' ? '；' : '; '), lang), figures: [], notable: false };
};
