import type { Alert, AlertEvent, AlertFacts } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { ALERT_MEASURE_NAMES, reasonText, SEVERITY_NAMES, STATE_NAMES } from './alert-words.ts';
import { dayText } from './day.ts';
import { decimalText } from './decimal.ts';
import { moneyText, usualUnit } from './money.ts';
import { signedPercent } from './percent.ts';

/** An amount of an alert: money in its usual unit, or a count, of which expectations have a decimal. */
export function alertAmount(value: number, { unit }: Pick<AlertFacts, 'unit'>, lang: Lang): string {
  if (unit === 'fen') return moneyText(value, usualUnit(value, lang), 2, lang);
  const text = decimalText(BigInt(Math.round(value * 10)), 10n, Number.isInteger(value) ? 0 : 1);
  return lang === 'zh' ? text.replaceAll(',', '') : text;
}

/** Deviation in percent of what was expected; null where a percentage says nothing: of little, or by more than tenfold. */
export function deviationPercent({ actual, expected, unit }: AlertFacts): number | null {
  if (expected <= 0 || (unit === 'count' && expected < 5)) return null;
  const percent = (100 * (actual - expected)) / expected;
  return Math.abs(percent) > 1000 ? null : percent;
}

export interface AlertWords {
  readonly alert: Pick<Alert, 'id' | 'measure' | 'direction' | 'facts' | 'severity' | 'office'>;
  /** The office's name; all offices together have one too. */
  readonly office: string;
  readonly lang: Lang;
  /** Whether amounts may be said: the reader's ledger has what was judged. By how many percent is an amount too. */
  readonly there: boolean;
}

/** "Beijing exports 41.2 % below what was expected"; for a report: "Beijing: 2 reports missing". */
export function alertSubject({ alert, office, lang, there }: AlertWords): string {
  const { measure, direction, facts } = alert;
  const zh = lang === 'zh';
  if (direction === 'missing')
    return zh
      ? `${office}缺报${facts.days}次`
      : `${office}: ${facts.days} ${facts.days === 1 ? 'report' : 'reports'} missing`;
  const mode = facts.mode === null ? '' : zh ? `（${facts.mode}）` : ` (${facts.mode})`;
  const name = `${office}${zh ? '' : ' '}${ALERT_MEASURE_NAMES[measure][lang]}${mode}`;
  const percent = there ? deviationPercent(facts) : null;
  const size = percent === null ? '' : signedPercent(Math.round(Math.abs(percent) * 100), lang).replace('+', '');
  if (zh) return `${name}${direction === 'up' ? '高于' : '低于'}预期${size}`;
  return `${name} ${size === '' ? '' : `${size} `}${direction === 'up' ? 'above' : 'below'} what was expected`;
}

/** The headline: number, severity, what deviates and since when. */
export function alertHeadline(words: AlertWords): string {
  const { alert, lang } = words;
  const since = dayText(alert.facts.first, lang);
  const severity = SEVERITY_NAMES[alert.severity][lang];
  return lang === 'zh'
    ? `预警${alert.id}（${severity}）：${alertSubject(words)}，自${since}起`
    : `Alert ${alert.id} (${severity}): ${alertSubject(words)}, since ${since}`;
}

/** Actual, expected, band and difference in plain units. */
export function alertFigures({ facts, direction }: Pick<Alert, 'facts' | 'direction'>, lang: Lang): string {
  const { first, last, days, actual, expected, low, high } = facts;
  const say = (value: number): string => alertAmount(value, facts, lang);
  const span =
    lang === 'zh'
      ? `${dayText(first, lang)}至${dayText(last, lang)}`
      : `${dayText(first, lang)} to ${dayText(last, lang)}`;
  if (direction === 'missing')
    return lang === 'zh'
      ? `${span}应报未报${days}次；按该关区以往报送日历判断。`
      : `${span}: ${days} reports were due and did not come, by the office's own reporting calendar.`;
  const difference = actual - expected;
  if (lang === 'zh')
    return `${span}（${days}个报送日）：实际${say(actual)}，预期${say(expected)}（${say(low)}至${say(high)}），${difference < 0 ? '少' : '多'}${say(Math.abs(difference))}。`;
  return `${span} (${days} reported ${days === 1 ? 'day' : 'days'}): ${say(actual)}, expected ${say(expected)} (${say(low)} to ${say(high)}), ${say(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'}.`;
}

/** Where the reader's ledger has another amount than the one that was judged. */
export const WITHHELD: Bilingual = {
  en: 'The amounts are not said: they have changed since the day was judged, or are held back for confidentiality.',
  zh: '金额从略：评判后数据有变动，或因保密不予显示。',
};

/** "open since 4 Nov 2026, acknowledged by Li Wei, snoozed until …". */
export function alertStanding(alert: Alert, lang: Lang): string {
  const zh = lang === 'zh';
  const { state, acknowledgedBy, assignee, snoozedUntil, inhibitedBy, resolvedAt } = alert;
  const since = (state === 'open' ? alert.openedAt : (resolvedAt ?? '')).slice(0, 10);
  const parts = [
    zh ? `${STATE_NAMES[state].zh}（${since}）` : `${STATE_NAMES[state].en} since ${since}`,
    ...(acknowledgedBy === null ? [] : [zh ? `${acknowledgedBy}已确认` : `acknowledged by ${acknowledgedBy}`]),
    ...(assignee === null ? [] : [zh ? `指派给${assignee}` : `assigned to ${assignee}`]),
    ...(snoozedUntil === null ? [] : [zh ? `暂停提醒至${snoozedUntil}` : `snoozed until ${snoozedUntil}`]),
    ...(inhibitedBy === null
      ? []
      : [zh ? `由全国预警${inhibitedBy}解释` : `explained by national alert ${inhibitedBy}`]),
  ];
  const decided = reasonText({ reason: alert.decision, note: null }, lang);
  return zh
    ? `状态：${parts.join('，')}。最近判断（${alert.decidedOn}）：${decided}。`
    : `Now: ${parts.join(', ')}. Decided of ${alert.decidedOn}: ${decided}.`;
}

/** One part that drove a deviation, largest first: "9610 -5.10 billion yuan". */
export interface DriverWords {
  readonly name: string;
  readonly difference: number;
}

export function driversText(
  heading: string,
  parts: readonly DriverWords[],
  { facts, lang }: { readonly facts: AlertFacts; readonly lang: Lang },
): string {
  const say = ({ name, difference }: DriverWords): string =>
    `${name} ${difference < 0 ? '−' : '+'}${alertAmount(Math.abs(difference), facts, lang)}`;
  return lang === 'zh' ? `按${heading}：${parts.map(say).join('，')}` : `By ${heading}: ${parts.map(say).join(', ')}`;
}

export const OTHERS: Bilingual = { en: 'others', zh: '其他' };
export const ALL_OFFICES: Bilingual = { en: 'All offices', zh: '全国' };

/** What a picture shows, for whoever does not see it. */
export function chartAlt(words: AlertWords, upTo: Day): string {
  const { alert, lang } = words;
  const figures = alertFigures(alert, lang);
  return lang === 'zh'
    ? `折线图：每日实际值与预期值及其范围，至${dayText(upTo, lang)}。${alertSubject(words)}。${figures}`
    : `Line chart of each day's actual value beside what was expected and its band, up to ${dayText(upTo, lang)}. ${alertSubject(words)}. ${figures}`;
}

/** One step of the history as a line in the thread. */
export function eventLine(alert: number, event: AlertEvent, lang: Lang): string {
  const what = reasonText(event, lang);
  const who = event.who === null ? '' : lang === 'zh' ? `（${event.who}）` : ` (${event.who})`;
  return lang === 'zh' ? `预警${alert}：${what}${who}` : `Alert ${alert}: ${what}${who}`;
}
