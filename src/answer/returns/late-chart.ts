import { ranked } from '../../chart/kinds/ranked.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ClockName } from '../../domain/return-clock.ts';
import type { Amount, ReturnsDue } from '../../query/ledger/returns-due.ts';
import { type AmountForm, amountNumber, countText, formUnit } from '../../text/amount.ts';
import { HELD } from '../../text/ledger-words.ts';
import { usualUnit } from '../../text/money.ts';
import { officeName } from '../../text/names.ts';
import { spanText } from '../../text/period.ts';
import { LATE_HEADS, lateTitle } from '../../text/returns-figures.ts';
import { scaled } from '../ledger/chart-frame.ts';
import { together } from './together.ts';

/** More offices than this are in the table alone. */
const MOST_RANKED = 15;
/** After these nothing may come back at all; the tax waiver ends earlier and would count twice. */
const FINAL: readonly ClockName[] = ['site', 'original'];
const NONE: Amount = { count: 0, value: 0, held: null };

/** Offices by what came back after it might; null where nothing did. */
export function lateChart(
  { clocks, lateIn }: ReturnsDue,
  { reference, footer, demo, lang }: { reference: Reference; footer: string; demo: boolean; lang: Lang },
): ChartSpecification | null {
  const offices = [...new Set(clocks.map(({ office }) => office))];
  const lateAt = (office: string, name: ClockName): Amount =>
    clocks.find((one) => one.office === office && one.clock.name === name)?.late ?? NONE;
  const late = offices.map((office) => {
    const parts = FINAL.map((name) => lateAt(office, name));
    return { office, parts, whole: together(parts) };
  });
  const shown = late.filter(({ whole }) => whole.count > 0).sort((a, b) => b.whole.value - a.whole.value);
  if (shown.length === 0) return null;
  const form: AmountForm = { unit: 'fen', money: usualUnit(shown[0]?.whole.value ?? 0, lang) };
  const left = late.filter(({ whole }) => whole.held || whole.count > 0).length - Math.min(shown.length, MOST_RANKED);
  const more = lang === 'zh' ? `另有${left}个关区见表` : `${left} more offices in the table`;
  return ranked({
    ...{ lang, demo, unit: formUnit(form, lang), headings: LATE_HEADS[lang] },
    title: lateTitle(spanText({ from: lateIn[0], to: lateIn[1] }, lang), lang),
    rows: shown.slice(0, MOST_RANKED).map(({ office, parts, whole }) => ({
      name: officeName(office, reference, lang),
      value: scaled(whole.value, form),
      text: amountNumber(whole.value, form, lang),
      cells: parts.map(({ count, held }) => (held ? HELD : countText(count, lang))),
    })),
    footer: left > 0 ? `${footer}\n${more}` : footer,
  });
}
