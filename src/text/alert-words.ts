import type { Alert, AlertEvent, AlertMeasure, AlertReason, Severity } from '../domain/alert.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';

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

export const STATE_NAMES: Readonly<Record<Alert['state'], Bilingual>> = {
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
