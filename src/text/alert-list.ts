import type { Alert, Severity } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { reasonText, SEVERITY_NAMES } from './alert-words.ts';
import { dayText } from './day.ts';

export const ALERT_LIST = {
  heads: {
    en: ['No.', 'Severity', 'What', 'Since', 'Up to', 'State'],
    zh: ['编号', '级别', '内容', '起', '止', '状态'],
  },
  qualityHeads: {
    en: ['Office', 'Measure', 'Useful', 'Noise', 'Threshold'],
    zh: ['关区', '指标', '有用', '误报', '阈值'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>>;

/** How many there are, and up to which day the ledger was judged; null before the first judgement. */
export function listHeadline(
  { open, all, through }: { readonly open: number; readonly all: number; readonly through: Day | null },
  lang: Lang,
): string {
  if (through === null)
    return lang === 'zh' ? '库中数据尚未评判，请稍候再查。' : 'Nothing has been judged yet. Ask again in a minute.';
  const day = dayText(through, lang);
  if (lang === 'zh') return `进行中的预警${open}项，近期已解除${all - open}项；已评判至${day}。`;
  return `${open} open ${open === 1 ? 'alert' : 'alerts'}, ${all - open} that ended lately; judged up to ${day}.`;
}

/** Open, resolved, or why it is silent. */
export function stateCell({ state, acknowledgedBy, snoozedUntil, inhibitedBy, assignee }: Alert, lang: Lang): string {
  const zh = lang === 'zh';
  if (state === 'resolved') return zh ? '已解除' : 'resolved';
  if (inhibitedBy !== null) return reasonText({ reason: 'inhibited', note: `${inhibitedBy}` }, lang);
  if (snoozedUntil !== null) return reasonText({ reason: 'snoozed', note: snoozedUntil }, lang);
  if (acknowledgedBy !== null) return zh ? `${acknowledgedBy}已确认` : `acknowledged by ${acknowledgedBy}`;
  if (assignee !== null) return zh ? `指派给${assignee}` : `assigned to ${assignee}`;
  return zh ? '进行中' : 'open';
}

export function qualityHeadline(
  { useful, noise }: { readonly useful: number; readonly noise: number },
  lang: Lang,
): string {
  const all = useful + noise;
  if (all === 0)
    return lang === 'zh'
      ? '尚无人评价预警。按“有用”或“误报”即可调整阈值。'
      : 'Nobody has judged an alert yet. "Useful" and "Noise" below an alert move its threshold.';
  const share = Math.round((100 * useful) / all);
  return lang === 'zh'
    ? `评价${all}项：有用${useful}（${share}%），误报${noise}。`
    : `${all} alerts judged: ${useful} useful (${share} %), ${noise} noise.`;
}

export const factorText = (factor: number, lang: Lang): string =>
  `${lang === 'zh' ? '' : '× '}${factor.toFixed(1)}${lang === 'zh' ? '倍' : ''}`;

/** What is watched and when it speaks. */
export function ruleLines(
  { through, lowest, highest }: { readonly through: Day | null; readonly lowest: number; readonly highest: number },
  lang: Lang,
): string[] {
  const judged = through === null ? '' : dayText(through, lang);
  if (lang === 'zh')
    return [
      '预警规则：每个关区的出口、进口、退货和报送，逐日与自身趋势比较。',
      '预期：星期、年内起伏、增长、春节与促销、调休；各关区互相参照。当日全国共同的偏离单独报告一次。',
      `报警：偏离达到阈值时报警，阈值由各序列自身误差得出（每序列每月约0.04次误报）；评价可将阈值调至${lowest}至${highest}倍。历史不足55个报送日的不评判。`,
      '级别：偏离30%以上且达到两倍阈值为“严重”，略高于阈值为“提示”；缺报2次起报警，4次为严重。',
      '时间：关区均已报送后当日关闭，最多等待2天；迟报、更正会重新评判，不重复报警。偏离结束自行解除，7天内再现则重新打开。',
      ...(through === null ? [] : [`已评判至${judged}。`]),
    ];
  return [
    'Rules: the exports, imports, returns and reports of every office, each day beside their own trend.',
    'Expected: weekdays, the yearly wave, growth, Spring Festival and sales, make-up workdays; offices teach each other. What all offices do together is told once.',
    `An alert is a deviation that reaches the threshold, drawn from the series' own errors for about .04 false alarms a series and month; votes move it between ${lowest} and ${highest} times. Below 55 reported days a series is too short to judge.`,
    'Severe: off by 30 % or more at twice the threshold; a notice is just above it. Two missing reports are an alert, four are severe.',
    'A day closes when its offices have reported, after 2 days at the latest; late and corrected reports are judged again without a second alert. An alert resolves by itself when its deviation is over, and reopens when that is back within 7 days.',
    ...(through === null ? [] : [`Judged up to ${judged}.`]),
  ];
}

export const SUBSCRIPTIONS = {
  none: { en: 'This channel is not subscribed to alerts.', zh: '本频道未订阅预警。' } satisfies Bilingual,
  ended: (id: number, lang: Lang): string =>
    lang === 'zh' ? `已退订预警（${id}）。` : `Subscription ${id} to alerts has ended.`,
};

export interface SubscriptionWords {
  readonly id: number;
  /** By name. */
  readonly offices: readonly string[];
  readonly severity: Severity;
  readonly quietHours: string | null;
  readonly workdaysOnly: boolean;
  readonly escalationHours: number | null;
}

/** A subscription in words. */
export function subscriptionText(
  { id, offices, severity, quietHours, workdaysOnly, escalationHours }: SubscriptionWords,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const where =
    offices.length === 0
      ? zh
        ? '本频道可见的全部关区'
        : 'all offices that this channel may see'
      : offices.join(zh ? '、' : ', ');
  const parts = [
    where,
    zh ? `“${SEVERITY_NAMES[severity].zh}”及以上` : `${SEVERITY_NAMES[severity].en} or worse`,
    ...(quietHours === null ? [] : [zh ? `${quietHours}时静默` : `quiet ${quietHours}`]),
    ...(workdaysOnly ? [zh ? '仅工作日' : 'workdays only'] : []),
    ...(escalationHours === null
      ? []
      : [
          zh
            ? `严重预警${escalationHours}小时无人确认时升级至此`
            : `severe ones that nobody acknowledged in ${escalationHours} hours`,
        ]),
  ];
  return zh ? `预警订阅${id}：${parts.join('，')}。` : `Subscription ${id} to alerts: ${parts.join(', ')}.`;
}
