import type { ReplyFigure } from '../../answer/reply.ts';
import { workdaysOf } from '../../domain/workdays.ts';
import { notReportedText } from '../../text/briefing-lines.ts';
import { officeName } from '../../text/names.ts';
import type { Section } from '../about.ts';
import { reportsIn } from '../reports-in.ts';

const SOURCE = { en: 'declarations in the store', zh: '库中报关单' } as const;

/** Who has not reported the last day covered. */
export const notReported: Section = async (about) => {
  const { covered, offices, reference, lang, within } = about;
  const day = covered.days.to;
  const extent = await within.ledger.extent();
  if (!extent) return null;
  const { expected, missing } = await reportsIn(within.ledger, {
    day,
    offices,
    workdays: workdaysOf(reference.specialDays),
  });
  if (expected.length === 0) return null;
  const names = missing.map((code) => officeName(code, reference, lang));
  const counted: ReplyFigure = {
    name: 'offices not reported',
    period: day,
    key: {},
    value: missing.length,
    growth: null,
    unit: 'count',
    text: String(missing.length),
    status: extent.demo ? 'demo' : 'ledger',
    caliber: 'ledger',
    published: extent.last,
    source: SOURCE[lang],
    interval: null,
  };
  return {
    text: notReportedText(day, names, expected.length, lang),
    figures: [counted],
    notable: missing.length > 0,
  };
};
