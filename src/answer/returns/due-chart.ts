import { bars } from '../../chart/kinds/bars.ts';
import { lines } from '../../chart/kinds/lines.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import { RETURN_CLOCKS } from '../../domain/return-clock.ts';
import type { Deadline, ReturnsDue } from '../../query/ledger/returns-due.ts';
import { type AmountForm, amountNumber, formUnit } from '../../text/amount.ts';
import { dayText } from '../../text/day.ts';
import { CLOCK_NAMES } from '../../text/returns.ts';
import { scaled } from '../ledger/chart-frame.ts';
import { together } from './together.ts';

/** More bars than this do not fit beside each other. */
const MOST_BARS = 48;

/** Goods released by their last day, a bar or line a clock; null where nothing is to be drawn. */
export function dueChart(
  { deadlines }: ReturnsDue,
  { title, footer, demo, form, lang }: { title: string; footer: string; demo: boolean; form: AmountForm; lang: Lang },
): ChartSpecification | null {
  const days = [...new Set(deadlines.map(({ lastDay }) => lastDay))];
  if (deadlines.every(({ goods }) => goods.held)) return null;
  const sumOn = (list: readonly Deadline[], day: Day): number | null => {
    const found = list.filter(({ lastDay }) => lastDay === day);
    const { value, held } = together(found.map(({ goods }) => goods));
    return found.length === 0 || held ? null : value;
  };
  const series = RETURN_CLOCKS.flatMap(({ name }) => {
    const mine = deadlines.filter(({ clock }) => clock.name === name);
    const amounts = days.map((day) => sumOn(mine, day));
    if (amounts.every((amount) => amount === null)) return [];
    const texts = amounts.map((amount) => (amount === null ? null : amountNumber(amount, form, lang)));
    return [{ name: CLOCK_NAMES[name][lang], values: amounts.map((amount) => scaled(amount, form)), texts }];
  });
  const labels = days.map((day) => dayText(day, lang));
  const draw = days.length * series.length > MOST_BARS ? lines : bars;
  return draw({ lang, title, unit: formUnit(form, lang), labels, series, footer, demo });
}
