import type { ReplyFigure } from '../../answer/reply.ts';
import { addDays } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Span } from '../../domain/period.ts';
import { SO_FAR, standsOutText } from '../../text/briefing-lines.ts';
import { HELD } from '../../text/ledger-words.ts';
import { spanText } from '../../text/period.ts';
import type { About, Section } from '../about.ts';
import { askFigure } from '../ask-figure.ts';
import { nearSpringFestival } from '../covered.ts';
import { festivalsOf } from '../festivals.ts';

const SHOWN = 4;

const hundredths = (text: string): number => Math.round(Number(text) * 100);
const signed = (points: number): string => `${points > 0 ? '+' : ''}${(points / 100).toFixed(2)}`;

/** Growth that is counted from Spring Festival says so. */
const headOf = (period: string, aligned: boolean, lang: Lang): string =>
  aligned ? `${period}${lang === 'zh' ? '，' : ', '}${SO_FAR.growth[lang]}` : period;

/** The last seven days, or the period; January with February, and near Spring Festival days counted from it. */
function comparedIn({ rhythm, covered, reference }: About): { readonly period: Span; readonly aligned: boolean } {
  const { to } = covered.days;
  const [year, month] = to.split('-');
  if (rhythm === 'monthly' && month === '02')
    return { period: { from: `${year}-01`, to: `${year}-02` }, aligned: false };
  const period = rhythm === 'daily' ? { from: addDays(to, -6), to } : covered.period;
  const days = rhythm === 'daily' ? period : covered.days;
  return { period, aligned: rhythm !== 'quarterly' && nearSpringFestival(days, festivalsOf(reference)) };
}

/**
 * What the growth of exports is made of, in percentage points: the largest parts, and the others together, so that they
 * add up to it. By office; by mode where there is one office alone.
 */
export const standsOut: Section = async (about) => {
  const { lang, offices } = about;
  const { period, aligned } = comparedIn(about);
  const by = offices.length === 1 ? (['mode'] as const) : (['office'] as const);
  const asked = await askFigure(about, {
    verb: 'contribution',
    measures: ['exports'],
    period,
    by,
    ...(aligned && { stats: ['aligned'] }),
  });
  const [whole] = asked?.figures ?? [];
  if (!asked || !whole || whole.growth === null || !asked.reply.table) return null;
  // Below the parts, in their order, stands the whole.
  const told = asked.reply.table.rows.slice(0, -1).filter(([, points]) => points !== HELD);
  const rows = told.map(([name = '', points = '']) => ({ name, points: hundredths(points) }));
  // The last part is what is left, so that the parts add up to the growth as it is printed.
  const parts = rows.slice(0, SHOWN);
  if (parts.length === 0) return null;
  const growth = Math.round(whole.growth * 100);
  const rest = growth - parts.reduce((sum, { points }) => sum + points, 0);
  const left = asked.reply.table.rows.length - 1 > parts.length ? 'others' : rest === 0 ? null : 'rounding';
  const figures: ReplyFigure[] = parts.map(({ name, points }) => ({
    ...whole,
    key: { [by[0]]: name },
    value: points / 100,
    unit: 'pp',
    growth: null,
    text: signed(points),
  }));
  return {
    text: standsOutText(
      headOf(spanText(period, lang), aligned, lang),
      {
        growth: `${signed(growth)}${lang === 'zh' ? '' : ' '}%`,
        parts: parts.map(({ name, points }) => ({ name, text: signed(points) })),
        rest: left && { of: left, text: signed(rest) },
      },
      lang,
    ),
    figures: [whole, ...figures],
    notable: false,
    chart: asked.reply.chart,
  };
};
