import { SEVERITIES, type Severity } from '../domain/alert.ts';
import { addDays, type Day, isDay } from '../domain/day.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { AlertAction } from './act.ts';

/** What is asked of `/alerts`. Names of offices are still text: the command language reads them. */
export type AlertRequest =
  | { readonly kind: 'list' | 'mine' | 'quality' | 'rules' | 'subscriptions' }
  | { readonly kind: 'office' | 'test'; readonly text: string }
  | { readonly kind: 'show'; readonly alert: number }
  | { readonly kind: 'act'; readonly alert: number; readonly action: AlertAction }
  | { readonly kind: 'subscribe'; readonly terms: SubscribeTerms }
  | { readonly kind: 'unsubscribe'; readonly subscription: number };

export interface SubscribeTerms {
  /** Offices in the command language's words; empty for all. */
  readonly offices: string;
  readonly severity: Severity;
  readonly quietHours: string | null;
  readonly workdaysOnly: boolean;
  readonly escalationHours: number | null;
}

/** The words of `/alerts`, the English one first. */
export const ALERT_VERBS = {
  mine: ['mine', '我的'],
  office: ['office', '关区'],
  quality: ['quality', '质量'],
  show: ['show', '查看'],
  ack: ['ack', '确认'],
  snooze: ['snooze', '暂停'],
  resolve: ['resolve', '解除'],
  reopen: ['reopen', '重开'],
  assign: ['assign', '指派'],
  useful: ['useful', '有用'],
  noise: ['noise', '误报'],
  test: ['test', '测试'],
  rules: ['rules', '规则'],
  subscribe: ['subscribe', '订阅'],
  unsubscribe: ['unsubscribe', '退订'],
} as const;
export type AlertVerb = keyof typeof ALERT_VERBS;

export const ALERT_EXAMPLES: Readonly<Record<AlertVerb, string>> = {
  mine: '/alerts mine',
  office: '/alerts office Beijing',
  quality: '/alerts quality',
  show: '/alerts show 12',
  ack: '/alerts ack 12 checking with the office',
  snooze: '/alerts snooze 12 until 2026-12-01 system upgrade',
  resolve: '/alerts resolve 12',
  reopen: '/alerts reopen 12',
  assign: '/alerts assign 12 Li Wei',
  useful: '/alerts useful 12',
  noise: '/alerts noise 12',
  test: '/alerts test returns Beijing 2020',
  rules: '/alerts rules',
  subscribe: '/alerts subscribe Beijing severe quiet 22-7 workdays',
  unsubscribe: '/alerts unsubscribe 3',
};

const missing = (verb: AlertVerb, typed: string): Refusal =>
  refuse('word-missing', { after: typed, at: typed.length, example: ALERT_EXAMPLES[verb] });

const badValue = (verb: AlertVerb, value: string): Refusal =>
  refuse('bad-value', { key: ALERT_VERBS[verb][0], value, at: 0, example: ALERT_EXAMPLES[verb] });

/** `until 2026-12-01 note`, `至 2026-12-01`, `7 days`, `7天`. */
function readUntil(text: string, today: Day): { until: Day; note: string | null } | null {
  const [, day, , days, rest = ''] =
    /^(?:(?:until|to|至|到)?\s*(\d{4}-\d{2}-\d{2})|((\d{1,3})\s*(?:days?|天)))\s*(.*)$/is.exec(text) ?? [];
  const until = day !== undefined ? day : days !== undefined ? addDays(today, Number(days)) : '';
  return isDay(until) && until >= today ? { until, note: rest.trim() || null } : null;
}

const PLAIN = { ack: 'acknowledged', resolve: 'closed', reopen: 'reopened', useful: 'useful', noise: 'noise' } as const;

/** Reads what follows a verb that is said of one alert. */
function readOfAlert(verb: AlertVerb, typed: string, rest: string, today: Day): AlertRequest | Refusal {
  const [, number, text = ''] = /^#?(\d{1,9})\b\s*(.*)$/s.exec(rest) ?? [];
  if (number === undefined) return rest === '' ? missing(verb, typed) : badValue(verb, rest);
  const alert = Number(number);
  const note = text.trim() || null;
  switch (verb) {
    case 'show':
      return { kind: 'show', alert };
    case 'unsubscribe':
      return { kind: 'unsubscribe', subscription: alert };
    case 'assign':
      return note === null
        ? missing(verb, `${typed} ${number}`)
        : { kind: 'act', alert, action: { kind: 'assigned', to: note } };
    case 'snooze': {
      const until = readUntil(text.trim(), today);
      return until ? { kind: 'act', alert, action: { kind: 'snoozed', ...until } } : badValue(verb, text.trim());
    }
    case 'ack':
    case 'resolve':
    case 'reopen':
    case 'useful':
    case 'noise':
      return { kind: 'act', alert, action: { kind: PLAIN[verb], note } };
    default:
      return badValue(verb, rest);
  }
}

const SEVERITY_WORDS: Readonly<Record<Severity, RegExp>> = {
  notice: /(?:^|\s)(?:notice|提示)(?=\s|$)/i,
  alert: /(?:^|\s)(?:alert|预警)(?=\s|$)/i,
  severe: /(?:^|\s)(?:severe|严重)(?=\s|$)/i,
};

/** `Beijing severe quiet 22-7 workdays escalate 4`, in any order. */
function readSubscribe(text: string): AlertRequest {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found;
  };
  const quiet = take(/(?:^|\s)(?:quiet|静默)\s*(\d{1,2})\s*[-–至]\s*(\d{1,2})(?=\s|$)/i);
  const escalate = take(/(?:^|\s)(?:escalate|升级)\s*(\d{1,3})\s*(?:h|hours?|小时)?(?=\s|$)/i);
  const workdaysOnly = take(/(?:^|\s)(?:workdays|工作日)(?=\s|$)/i) !== null;
  const severity = SEVERITIES.find((one) => take(SEVERITY_WORDS[one])) ?? 'alert';
  const quietHours =
    quiet && Number(quiet[1]) < 24 && Number(quiet[2]) < 24 ? `${Number(quiet[1])}-${Number(quiet[2])}` : null;
  const escalationHours = escalate ? Number(escalate[1]) : null;
  return { kind: 'subscribe', terms: { offices: rest.trim(), severity, quietHours, workdaysOnly, escalationHours } };
}

/** Reads what was typed after `/alerts`; null for words that are none of its own. */
export function readAlertRequest(text: string, today: Day): AlertRequest | Refusal | null {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'list' };
  const verb = (Object.keys(ALERT_VERBS) as AlertVerb[]).find((one) =>
    ALERT_VERBS[one].some((word) => new RegExp(`^${word}(?=$|[\\s#\\d])`, 'i').test(trimmed)),
  );
  if (!verb) return null;
  const typed = ALERT_VERBS[verb].find((word) => trimmed.toLowerCase().startsWith(word)) ?? verb;
  const rest = trimmed.slice(typed.length).trim();
  switch (verb) {
    case 'mine':
    case 'quality':
    case 'rules':
      return { kind: verb };
    case 'office':
    case 'test':
      return rest === '' ? missing(verb, typed) : { kind: verb, text: rest };
    case 'subscribe':
      return rest === '?' ? { kind: 'subscriptions' } : readSubscribe(rest);
    default:
      return readOfAlert(verb, typed, rest, today);
  }
}
