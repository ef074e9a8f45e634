import type { Lang } from '../../domain/lang.ts';
import { labelOf } from '../../domain/period.ts';
import { RETURN_CLOCKS, type ReturnClock } from '../../domain/return-clock.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import type { Amount, ReturnsDue } from '../../query/ledger/returns-due.ts';
import { amountText } from '../../text/amount.ts';
import { HELD } from '../../text/ledger-words.ts';
import { usualUnit } from '../../text/money.ts';
import { DUE_COUNTS, type DueMetric, dueFigureName } from '../../text/returns-figures.ts';
import type { ReplyFigure } from '../reply.ts';
import { overOffices, together } from './together.ts';

const LATE = ['lateReturns', 'lateValue'] as const;

type Days = readonly [string, string];

/** Every number of an answer about clocks: what the table and the nearest last days say, by office and direction. */
export function dueFigures(due: ReturnsDue, { extent }: LedgerSource, lang: Lang): ReplyFigure[] {
  const about = {
    growth: null,
    status: extent.demo ? 'demo' : 'ledger',
    caliber: 'ledger',
    published: extent.last,
    source: lang === 'zh' ? `库中报关单，状态${extent.state}` : `declarations in the store, state ${extent.state}`,
    interval: null,
  };
  const figure = (clock: ReturnClock, metric: DueMetric, office: string | null, [from, to]: Days, amount: Amount) => {
    const unit: 'count' | 'fen' = DUE_COUNTS.has(metric) ? 'count' : 'fen';
    const value = amount.held ? null : unit === 'count' ? amount.count : amount.value;
    const form = unit === 'count' ? { unit } : { unit, money: usualUnit(value ?? 0, lang) };
    return {
      ...about,
      name: dueFigureName(clock.name, metric),
      period: labelOf({ from, to }),
      key: { ...(office !== null && { office }), flow: clock.flow },
      ...{ value, unit },
      text: amount.held ? HELD : amountText(value, form, lang),
      ...(amount.held && { held: amount.held }),
    };
  };
  const all = due.deadlines.length > 0 ? [] : overOffices(due.clocks).map((clock) => ({ ...clock, office: null }));
  const clocks = [...due.clocks, ...all].flatMap(({ clock, office, soon, overdue, late }) => [
    figure(clock, 'soonDeclared', office, due.soon, soon.goods),
    figure(clock, 'soonValue', office, due.soon, soon.goods),
    figure(clock, 'soonBack', office, due.soon, soon.back),
    figure(clock, 'overdueDeclared', office, due.overdue, overdue.goods),
    figure(clock, 'overdueValue', office, due.overdue, overdue.goods),
    figure(clock, 'overdueBack', office, due.overdue, overdue.back),
    ...(clock.name === 'apply' ? (['refusedApplications', 'refusedValue'] as const) : LATE).map((metric) =>
      figure(clock, metric, office, due.lateIn, late),
    ),
  ]);
  const [only] = due.clocks;
  const days = [...new Set(due.deadlines.map(({ lastDay }) => lastDay))];
  const lastDays = RETURN_CLOCKS.flatMap((clock) =>
    days.flatMap((day) => {
      const goods = due.deadlines.filter((one) => one.clock.name === clock.name && one.lastDay === day);
      if (goods.length === 0 || !only) return [];
      return [figure(clock, 'lastDayValue', only.office, [day, day], together(goods.map((one) => one.goods)))];
    }),
  );
  return [...clocks, ...lastDays];
}
