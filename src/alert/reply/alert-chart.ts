import { deviation } from '../../chart/kinds/deviation.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { Alert } from '../../domain/alert.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { countCells } from '../../query/ledger/count-cells.ts';
import type { LedgerExtent, LedgerStore } from '../../store/ledger-port.ts';
import { alertSubject, chartAlt } from '../../text/alert.ts';
import { ALERT_MEASURE_NAMES } from '../../text/alert-words.ts';
import { eventText } from '../../text/briefing-coming.ts';
import { dayText, monthName } from '../../text/day.ts';
import { fenIn, unitName, usualUnit } from '../../text/money.ts';
import { flowOf, isReturns, metricOf } from '../judge/watched.ts';

/** Stands for a sum that is held back. */
const HELD = 'held';
type DayValue = number | typeof HELD | null;

export interface ChartParts {
  readonly ledger: LedgerStore;
  readonly extent: LedgerExtent;
  readonly reference: Reference;
  readonly lang: Lang;
  readonly office: string;
}

/** Each day's own value; null where the office reported nothing, or where it is held back. */
async function valuesOf(
  { office, measure, facts }: Alert,
  ledger: LedgerStore,
  days: readonly Day[],
): Promise<DayValue[]> {
  const flow = flowOf(measure) ?? 'exports';
  const span = [days[0] ?? facts.first, days.at(-1) ?? facts.last] as const;
  const narrowed = { ...(office !== '' && { offices: [office] }) };
  const question = { by: ['day'] as const, cohort: false, balance: false, metric: metricOf(measure) };
  const modes = facts.mode === null ? {} : { modes: [facts.mode] };
  const cells = await countCells(ledger, { ...question, scope: { ...narrowed, flows: [flow], ...modes } }, span);
  const whole = await countCells(ledger, { ...question, scope: narrowed }, span);
  const reported = new Set([...whole.values()].map(({ key }) => key.day));
  const found = new Map(
    [...cells.values()].map(({ key, sums, held }): [string | undefined, DayValue] => [
      key.day,
      held ? HELD : isReturns(measure) ? sums.returns : sums.value,
    ]),
  );
  return days.map((day) => {
    if (!reported.has(day)) return null;
    const value = found.get(day);
    return value === undefined ? 0 : value;
  });
}

/** The first day of each month among the labels. */
const monthTicks = (days: readonly Day[], lang: Lang) =>
  days.flatMap((day, at) =>
    day.endsWith('-01')
      ? [{ at, text: lang === 'zh' ? `${Number(day.slice(5, 7))}月` : monthName(Number(day.slice(5, 7))) }]
      : [],
  );

/** The alert's series beside what was expected of it; null where nothing was expected yet. Of a day that is held back stands neither. */
export async function alertChart(alert: Alert, parts: ChartParts): Promise<ChartSpecification | null> {
  const { ledger, extent, reference, lang, office } = parts;
  const { path } = alert.facts;
  if (!path.expected.some((value) => value !== null)) return null;
  const days = path.expected.map((_, at) => addDays(path.from, at));
  const found = await valuesOf(alert, ledger, days);
  const values = found.map((value) => (value === HELD ? null : value));
  const unheld = (list: readonly (number | null)[]) => list.map((value, at) => (found[at] === HELD ? null : value));
  const isMoney = !isReturns(alert.measure);
  const money = usualUnit(
    Math.max(...values.map((value) => value ?? 0), ...unheld(path.expected).map((value) => value ?? 0)),
    lang,
  );
  const scaled = (list: readonly (number | null)[]): (number | null)[] =>
    list.map((value) => (value === null ? null : isMoney ? value / fenIn(money) : value));
  const places = (wanted: (day: Day) => boolean): number[] => days.flatMap((day, at) => (wanted(day) ? [at] : []));
  const off = new Set(reference.specialDays.filter(({ kind }) => kind === 'off').map(({ day }) => day));
  const out = places((day) => day >= alert.facts.first && day <= alert.facts.last);
  const [from, to] = [out[0], out.at(-1)];
  const words = { alert, office, lang, there: true };
  const flow = flowOf(alert.measure) ?? 'exports';
  const subject =
    alert.direction === 'missing'
      ? `${alertSubject(words)}${lang === 'zh' ? '（出口）' : ` (${ALERT_MEASURE_NAMES[flow].en})`}`
      : alertSubject(words);
  return deviation({
    lang,
    title: subject,
    unit: isMoney ? unitName(money, lang) : lang === 'zh' ? '批' : 'returns a day',
    labels: days.map((day) => dayText(day, lang)),
    actual: scaled(values),
    expected: scaled(unheld(path.expected)),
    width: scaled(unheld(path.width)),
    marked: from === undefined || to === undefined ? null : { from, to },
    resting: places((day) => off.has(day)),
    ticks: monthTicks(days, lang),
    events: reference.tradeEvents.flatMap(({ day, name }) =>
      days.includes(day) ? [{ at: days.indexOf(day), text: eventText(name, lang) }] : [],
    ),
    footer:
      lang === 'zh'
        ? `${extent.demo ? 'DEMO 演示数据。' : ''}由报关单汇总，截至${extent.last}`
        : `${extent.demo ? 'DEMO data. ' : ''}Sum of declarations up to ${extent.last}`,
    alt: chartAlt(words, days.at(-1) ?? alert.facts.last),
    demo: extent.demo,
  });
}
