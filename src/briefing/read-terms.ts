import type { Lang } from '../domain/lang.ts';
import { EMPTY_QUERY, NO_SCOPE } from '../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Rhythm } from '../domain/timetable.ts';
import { readZone } from '../domain/zone.ts';
import type { Language } from '../language/language.ts';
import type { BriefingTerms } from '../store/briefing-port.ts';

export const TERMS_EXAMPLE = {
  en: '/briefing subscribe daily 09:00 workdays en',
  zh: '/briefing 订阅 每日 09:00 工作日 中文',
} as const;

/** An example in the language of what was typed. */
const exampleFor = (text: string): string => TERMS_EXAMPLE[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];

export const BEIJING_ZONE = 'Asia/Shanghai';

/** What a new subscription has where nothing is said. */
export const usualTerms = (lang: Lang): Omit<BriefingTerms, 'rhythm' | 'time'> => ({
  zone: BEIJING_ZONE,
  on: 'workdays',
  lang,
  offices: [],
  whenComplete: false,
  quiet: false,
});

type Said = Partial<BriefingTerms>;
type Rule = readonly [pattern: RegExp, said: (match: RegExpExecArray) => Said | Refusal];

/** 9:05, 9点半, 上午9点, 9am, 下午5:30; either way of writing minutes has a group of its own. */
const TIME =
  /(?:(上午|早上|下午|晚上)\s*)?(?<![\d:])(\d{1,2})(?:[:：](\d{2})(?!\d)|点(半|\d{1,2}分?)?|(?=\s?[ap]m\b))(?:\s?([ap]m)\b)?/iu;
const MORNING = ['上午', '早上', 'am'];

const two = (number: number): string => String(number).padStart(2, '0');

function time(match: RegExpExecArray): Said | Refusal {
  const [text, before, hours = '', digits, said = digits ?? '', behind] = match;
  const half = (before ?? behind)?.toLowerCase();
  const minute = said === '半' ? 30 : Number(said.replace(/\D/g, ''));
  const typed = Number(hours);
  const early = half !== undefined && MORNING.includes(half);
  const hour = half === undefined || early || typed > 11 ? typed : typed + 12;
  // Twelve in the morning or at night is midnight to some and noon to others.
  const unclear = typed === 12 && (early || half === '晚上');
  if (hour > 23 || minute > 59 || unclear || (early && typed > 12))
    return refuse('bad-value', { key: 'HH:MM', value: text.trim(), at: match.index, example: exampleFor(match.input) });
  return { time: `${two(hour)}:${two(minute)}` };
}

function zone(match: RegExpExecArray): Said | Refusal {
  const known = readZone(match[0]);
  if (known) return { zone: known };
  const example = `${exampleFor(match.input)} Europe/London`;
  return refuse('bad-value', { key: 'zone', value: match[0], at: match.index, example });
}

const CITY_ZONES: Readonly<Record<string, string>> = {
  北京: BEIJING_ZONE,
  伦敦: 'Europe/London',
  巴黎: 'Europe/Paris',
  纽约: 'America/New_York',
  洛杉矶: 'America/Los_Angeles',
  东京: 'Asia/Tokyo',
  新加坡: 'Asia/Singapore',
};

const rhythm = (name: Rhythm) => (): Said => ({ rhythm: name });
/** An English word or several, told apart from parts of others. */
const word = (words: string, zh: string): RegExp => new RegExp(`(?<![\\w/:])(?:${words})(?![\\w/:])|${zh}`, 'iu');

/** In this order, longer Chinese words before their parts. */
const RULES: readonly Rule[] = [
  [/(?<![\w/])[a-z]+(?:_[a-z]+)*(?:\/[a-z0-9_+-]+)+|(?<!\w)utc(?!\w)/iu, zone],
  [/(北京|伦敦|巴黎|纽约|洛杉矶|东京|新加坡)时间/u, ([, city = '']) => ({ zone: CITY_ZONES[city] ?? BEIJING_ZONE })],
  [TIME, time],
  [word('when complete', '(?:数据)?报齐后|齐报后'), () => ({ whenComplete: true })],
  [word('on time', '准时'), () => ({ whenComplete: false })],
  [word('daily', '每日|每天|日报'), rhythm('daily')],
  [word('weekly', '每周|周报'), rhythm('weekly')],
  [word('monthly', '每月|月报'), rhythm('monthly')],
  [word('quarterly', '每季度?|季报'), rhythm('quarterly')],
  [word('workdays', '工作日'), () => ({ on: 'workdays' })],
  [word('days', '自然日|日历日'), () => ({ on: 'days' })],
  [word('both', '中英文?|双语'), () => ({ lang: 'both' })],
  [word('en|english', '英文'), () => ({ lang: 'en' })],
  [word('zh|chinese', '中文'), () => ({ lang: 'zh' })],
  [word('quiet', '安静|无事不发'), () => ({ quiet: true })],
  [word('always', '每次都发'), () => ({ quiet: false })],
  [word('all offices', '全部关区|所有关区|全国'), () => ({ offices: [] })],
];

/** What is left are offices in the command language's own words, with or without "office" before them. */
function readOffices(text: string, typed: string, language: Language): readonly string[] | Refusal {
  const example = exampleFor(typed);
  const names = text.replace(/(?<!\w)offices?(?=\s)/giu, (found) => ' '.repeat(found.length));
  if (names.trim() === '') return [];
  const reading = language.read(names);
  if (isRefusal(reading)) {
    const { code, facts } = reading;
    return code === 'unknown-word' ? refuse(code, { ...facts, nearest: [], example }) : reading;
  }
  const { scope } = reading.query;
  const offices: typeof EMPTY_QUERY = { ...EMPTY_QUERY, scope: { ...NO_SCOPE, offices: scope.offices } };
  if (JSON.stringify(reading.query) === JSON.stringify(offices)) return scope.offices;
  const at = names.search(/\S/);
  return refuse('unknown-word', { word: names.trim(), at, nearest: [], example });
}

/** Reads the terms of a subscription in any order, English or Chinese; what is not said is left out. */
export function readTerms(text: string, language: Language): Said | Refusal {
  let rest = text;
  const said: Said = {};
  for (const [pattern, meaning] of RULES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const found = meaning(match);
    if ('code' in found) return found;
    Object.assign(said, found);
    // Places in the text stay what they were.
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  const offices = readOffices(rest, text, language);
  if ('code' in offices) return offices;
  return offices.length > 0 ? { ...said, offices } : said;
}
