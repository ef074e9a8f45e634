import type { Alert, AlertEvent, AlertFacts, AlertMeasure, AlertReason, Severity } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';
import { decimalText } from './decimal.ts';
import { moneyText, usualUnit } from './money.ts';
import { signedPercent } from './percent.ts';

export const ALERT_MEASURE_NAMES: Readonly<Record<AlertMeasure, Bilingual>> = {
  exports: { en: 'exports', zh: '出口' },
  imports: { en: 'imports', zh: '进口' },
  'export-returns': { en: 'returns of exports', zh: '出口退货' },
  'import-returns': { en: 'returns of imports', zh: '进口退货' },
  report: { en: 'reports', zh: '报送' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  notice: { en: 'notice', zh: '提示' },
  alert: { en: 'alert', zh: '预警' },
  severe: { en: 'severe', zh: '严重' },
};

const STATE_NAMES: Readonly<Record<Alert['state'], Bilingual>> = {
  open: { en: 'open', zh: '进行中' },
  resolved: { en: 'resolved', zh: '已解除' },
};

const REASONS: Readonly<Record<AlertReason, Bilingual>> = {
  first: { en: 'first seen', zh: '首次发现' },
  grown: { en: 'grown', zh: '扩大' },
  eased: { en: 'eased', zh: '缓和' },
  resolved: { en: 'resolved by itself: the deviation is over', zh: '自行解除：偏离已结束' },
  returned: { en: 'the deviation is back', zh: '偏离再次出现' },
  'nothing-new': { en: 'nothing new', zh: '无新情况' },
  'repeat-due': { en: 'repeat due: nobody has acknowledged it', zh: '到期重发：尚无人确认' },
  inhibited: { en: 'inhibited: a national deviation explains it', zh: '抑制：由全国偏离解释' },
  released: { en: 'no longer explained by a national deviation', zh: '不再由全国偏离解释' },
  snoozed: { en: 'snoozed', zh: '暂停提醒' },
  woken: { en: 'snooze ended', zh: '暂停结束' },
  escalated: { en: 'escalated: nobody acknowledged it in time', zh: '升级：未按时确认' },
  acknowledged: { en: 'acknowledged', zh: '已确认' },
  closed: { en: 'resolved', zh: '人工解除' },
  reopened: { en: 'reopened', zh: '重新打开' },
  assigned: { en: 'assigned', zh: '已指派' },
  useful: { en: 'said to be useful', zh: '评为有用' },
  noise: { en: 'said to be noise', zh: '评为误报' },
};

/** Decisions whose note is a day or the number of another alert. */
export function reasonText({ reason, note }: Pick<AlertEvent, 'reason' | 'note'>, lang: Lang): string {
  const name = REASONS[reason][lang];
  if (note === null) return name;
  const zh = lang === 'zh';
  switch (reason) {
    case 'inhibited':
      return zh ? `抑制：由预警${note}（全国）解释` : `inhibited by alert ${note} (all offices)`;
    case 'snoozed':
      return zh ? `暂停提醒至${note}` : `snoozed until ${note}`;
    default:
      return zh ? `${name}：${note}` : `${name}: ${note}`;
  }
}

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
}

/** "Beijing exports 41.2 % below what was expected"; for a report: "Beijing: 2 reports missing". */
export function alertSubject({ alert, office, lang }: AlertWords): string {
  const { measure, direction, facts } = alert;
  const zh = lang === 'zh';
  if (direction === 'missing')
    return zh
      ? `${office}缺报${facts.days}次`
      : `${office}: ${facts.days} ${facts.days === 1 ? 'report' : 'reports'} missing`;
  const mode = facts.mode === null ? '' : zh ? `（${facts.mode}）` : ` (${facts.mode})`;
  const name = `${office}${zh ? '' : ' '}${ALERT_MEASURE_NAMES[measure][lang]}${mode}`;
  const percent = deviationPercent(facts);
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

/** Labels of buttons. */
export const ALERT_BUTTONS = {
  show: { en: 'Show', zh: '查看' },
  ack: { en: 'Acknowledge', zh: '确认' },
  snooze: { en: 'Snooze a week', zh: '暂停一周' },
  resolve: { en: 'Resolve', zh: '解除' },
  reopen: { en: 'Reopen', zh: '重新打开' },
  useful: { en: 'Useful', zh: '有用' },
  noise: { en: 'Noise', zh: '误报' },
  mine: { en: 'Mine', zh: '我的' },
  quality: { en: 'Quality', zh: '质量' },
  rules: { en: 'Rules', zh: '规则' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** One step of the history as a line in the thread. */
export function eventLine(alert: number, event: AlertEvent, lang: Lang): string {
  const what = reasonText(event, lang);
  const who = event.who === null ? '' : lang === 'zh' ? `（${event.who}）` : ` (${event.who})`;
  return lang === 'zh' ? `预警${alert}：${what}${who}` : `Alert ${alert}: ${what}${who}`;
}
