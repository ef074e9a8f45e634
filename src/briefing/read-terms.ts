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

const two = (text: string): string => text.padStart(2, '0');

function time(match: RegExpExecArray): Said | Refusal {
  const [text, hour = '', minutes = ''] = match;
  const minute = minutes === '半' ? '30' : minutes.replace(/\D/g, '') || '0';
  if (Number(hour) > 23 || Number(minute) > 59)
    return refuse('bad-value', { key: 'HH:MM', value: text.trim(), at: match.index, example: TERMS_EXAMPLE.en });
  return { time: `${two(hour)}:${two(minute)}` };
}

function zone(match: RegExpExecArray): Said | Refusal {
  const known = readZone(match[0]);
  if (known) return { zone: known };
  const example = `${TERMS_EXAMPLE.en} Europe/London`;
  return refuse('bad-value', { key: 'zone', value: match[0], at: match.index, example });
}

const rhythm = (name: Rhythm) => (): Said => ({ rhythm: name });
/** An English word or several, told apart from parts of others. */
const word = (words: string, zh: string): RegExp => new RegExp(`(?<![\\w/:])(?:${words})(?![\\w/:])|${zh}`, 'iu');

/** In this order, longer Chinese words before their parts. */
const RULES: readonly Rule[] = [
  [/(?<![\w/])[a-z]+(?:_[a-z]+)*(?:\/[a-z0-9_+-]+)+|(?<!\w)utc(?!\w)/iu, zone],
  [/北京时间/u, () => ({ zone: BEIJING_ZONE })],
  [/(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)|(?<!\d)(\d{1,2})点(半|\d{1,2}分?)?/u, (match) => time(wholeTime(match))],
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

/** Either way of writing a time has groups of its own. */
function wholeTime(match: RegExpExecArray): RegExpExecArray {
  const [, hour = match[3], minutes = match[4]] = match;
  return Object.assign([match[0], hour, minutes], { index: match.index, input: match.input }) as RegExpExecArray;
}

/** What is left are offices in the command language's own words, with or without "office" before them. */
function readOffices(text: string, language: Language): readonly string[] | Refusal {
  const names = text.replace(/(?<!\w)offices?(?=\s)/giu, (found) => ' '.repeat(found.length));
  if (names.trim() === '') return [];
  const reading = language.read(names);
  if (isRefusal(reading)) {
    const { code, facts } = reading;
    return code === 'unknown-word' ? refuse(code, { ...facts, nearest: [], example: TERMS_EXAMPLE.en }) : reading;
  }
  const { scope } = reading.query;
  const offices: typeof EMPTY_QUERY = { ...EMPTY_QUERY, scope: { ...NO_SCOPE, offices: scope.offices } };
  if (JSON.stringify(reading.query) === JSON.stringify(offices)) return scope.offices;
  const at = names.search(/\S/);
  return refuse('unknown-word', { word: names.trim(), at, nearest: [], example: TERMS_EXAMPLE.en });
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
  const offices = readOffices(rest, language);
  if ('code' in offices) return offices;
  return offices.length > 0 ? { ...said, offices } : said;
}
