import { deviation } from '../../chart/kinds/deviation.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { AlertMeasure } from '../../domain/alert.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { REHEARSED, rehearsalAlt } from '../../text/alert-rehearsal.ts';
import { ALERT_MEASURE_NAMES } from '../../text/alert-words.ts';
import { dayText, monthName } from '../../text/day.ts';
import { fenIn, unitName, usualUnit } from '../../text/money.ts';
import { officeName } from '../../text/names.ts';
import { isReturns } from '../judge/watched.ts';
import type { Rehearsal } from '../rehearse/rehearse.ts';
import { storiesOf } from '../rehearse/stories.ts';
import type { AlertContext } from './alert-reply.ts';

/** One measure of one office on past days. */
export interface Asked {
  readonly measure: AlertMeasure;
  readonly office: string;
  readonly from: Day;
  readonly to: Day;
}

/** The days beside what was expected of them, with the days on which an alert would first have been told. */
export function rehearsalChart(
  { measure, office, from }: Asked,
  rehearsal: Rehearsal,
  { lang, reference }: Pick<AlertContext, 'lang' | 'reference'>,
  demo: boolean,
): ChartSpecification {
  const { actual, expected, width, spoken } = rehearsal;
  const days = actual.map((_, at) => addDays(from, at));
  const isMoney = !isReturns(measure);
  const money = usualUnit(Math.max(0, ...actual.map((value) => value ?? 0)), lang);
  const scaled = (list: readonly (number | null)[]): (number | null)[] =>
    list.map((value) => (value === null ? null : isMoney ? value / fenIn(money) : value));
  const name = officeName(office, reference, lang);
  return deviation({
    lang,
    title: `${name}${lang === 'zh' ? '' : ' '}${ALERT_MEASURE_NAMES[measure][lang]}`,
    unit: isMoney ? unitName(money, lang) : REHEARSED.unit[lang],
    labels: days.map((day) => dayText(day, lang)),
    actual: scaled(actual),
    expected: scaled(expected),
    width: scaled(width),
    marked: null,
    resting: [],
    ticks: days.flatMap((day, at) => {
      const month = Number(day.slice(5, 7));
      return day.endsWith('-01') ? [{ at, text: lang === 'zh' ? `${month}月` : monthName(month) }] : [];
    }),
    events: storiesOf(spoken).map((story, at) => ({ at: Math.max(0, days.indexOf(story.from)), text: `${at + 1}` })),
    footer: REHEARSED.footer[lang],
    alt: rehearsalAlt({ office: name, measure, dates: storiesOf(spoken).map((story) => story.from) }, lang),
    demo,
  });
}
