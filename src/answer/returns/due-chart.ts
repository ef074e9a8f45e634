import { bars } from '../../chart/kinds/bars.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import { RETURN_CLOCKS } from '../../domain/return-clock.ts';
import type { Deadline, ReturnsDue } from '../../query/ledger/returns-due.ts';
import { type AmountForm, amountNumber, formUnit } from '../../text/amount.ts';
import { dayText } from '../../text/day.ts';
import { CLOCK_NAMES } from '../../text/returns.ts';
import { scaled } from '../ledger/chart-frame.ts';

/** More days than this do not fit beside each other. */
const MOST_DAYS = 16;

/** Goods released by their last day, one bar a clock; null where nothing is to be drawn. */
export function dueChart(
  { deadlines }: ReturnsDue,
  { title, footer, demo, form, lang }: { title: string; footer: string; demo: boolean; form: AmountForm; lang: Lang },
): ChartSpecification | null {
  const days = [...new Set(deadlines.map(({ lastDay }) => lastDay))];
  if (days.length > MOST_DAYS || deadlines.every(({ goods }) => goods.held)) return null;
  const sumOn = (list: readonly Deadline[], day: Day): number | null => {
    const found = list.filter(({ lastDay }) => lastDay === day);
    // Where a part is confidential, so is the bar.
    return found.length === 0 || found.some(({ goods }) => goods.held)
      ? null
      : found.reduce((sum, { goods }) => sum + goods.value, 0);
  };
  const series = RETURN_CLOCKS.flatMap(({ name }) => {
    const mine = deadlines.filter(({ clock }) => clock.name === name);
    const amounts = days.map((day) => sumOn(mine, day));
    if (amounts.every((amount) => amount === null)) return [];
    const texts = amounts.map((amount) => (amount === null ? null : amountNumber(amount, form, lang)));
    return [{ name: CLOCK_NAMES[name][lang], values: amounts.map((amount) => scaled(amount, form)), texts }];
  });
  const labels = days.map((day) => dayText(day, lang));
  return bars({ lang, title, unit: formUnit(form, lang), labels, series, footer, demo });
}
