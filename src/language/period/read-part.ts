import type { PeriodFault } from '../../domain/refusal.ts';
import { EN_NUMERAL, numeral, ZH_NUMERAL } from './numeral.ts';
import { day, half, month, type Part, partRange, quarter, WHOLE_YEAR } from './part.ts';

export interface ReadPart {
  readonly part: Part | PeriodFault;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:i|we)(?![a-z]))|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ORDINAL = `(first|second|third|fourth|[1-9](?:st|nd|rd|th))`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const TO = ' ?(?:-{1,2}|~|至|到) ?';
const EN_TO = ' ?(?:-{1,2}|~|to|through|until) ?';
const N = `(${ZH_NUMERAL})`;

const monthNamed = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const ordinal = (word = ''): number => ORDINALS.indexOf(word) + 1 || Number.parseInt(word, 10);

/** Some days of one month: 11月1日至11日. */
const days = (number: number, from = '', to = ''): Part | PeriodFault =>
  partRange(day(number, numeral(from)), day(number, numeral(to)));

type Groups = readonly string[];
const form = (pattern: string, read: (groups: Groups) => Part | PeriodFault) => ({
  pattern: new RegExp(pattern, 'y'),
  read,
});

/** The forms that need no number before them come first where one is the beginning of another. */
const FORMS = [
  form(`${MONTH} ${DAY}${EN_TO}${DAY}(?! ?(?:[年月]|of |${MONTH}))`, ([name, from, to]) =>
    days(monthNamed(name), from, to),
  ),
  form(`${DAY}${EN_TO}${DAY} (?:of )?${MONTH}`, ([from, to, name]) => days(monthNamed(name), from, to)),
  form(`${MONTH} ${DAY}(?! ?[年月])`, ([name, number]) => day(monthNamed(name), Number(number))),
  form(MONTH, ([name]) => month(monthNamed(name))),
  form(`${DAY} (?:of )?${MONTH}`, ([number, name]) => day(monthNamed(name), Number(number))),
  form('q(\\d)(?![\\da-z])(?: ?- ?q?(\\d)(?![\\da-z]))?', ([from, to = from]) =>
    partRange(quarter(Number(from)), quarter(Number(to))),
  ),
  form(`${ORDINAL} quarter(?![a-z])`, ([which]) => quarter(ordinal(which))),
  form('quarter (\\d)(?!\\d)', ([number]) => quarter(Number(number))),
  form('h(\\d)(?![\\da-z])', ([number]) => half(Number(number))),
  form(`${ORDINAL} half(?: year)?(?![a-z])`, ([which]) => half(ordinal(which))),
  form(`first (${EN_NUMERAL}|\\d{1,2}) months?(?![a-z])`, ([count = '']) => partRange(month(1), month(numeral(count)))),
  form(`first (${EN_NUMERAL}|\\d) quarters?(?![a-z])`, ([count = '']) =>
    partRange(quarter(1), quarter(numeral(count))),
  ),
  form('(?:full|whole|entire) year(?![a-z])', () => WHOLE_YEAR),
  form('全年(?:度)?|整年', () => WHOLE_YEAR),
  form('上半年', () => half(1)),
  form('下半年', () => half(2)),
  form(`[前头](?! ?[1一] ?个?月) ?${N} ?个?月(?!度)份?`, ([count = '']) => partRange(month(1), month(numeral(count)))),
  form("double (?:11|eleven)(?![\\da-z])|singles'? day(?![a-z])|双 ?(?:11|十一)(?![\\d一二])", () => day(11, 11)),
  form('double (?:12|twelve)(?![\\da-z])|双 ?(?:12|十二)(?!\\d)', () => day(12, 12)),
  form('首 ?个?季度?', () => quarter(1)),
  form(`[前头] ?${N} ?个?季度?`, ([count = '']) => partRange(quarter(1), quarter(numeral(count)))),
  form(`${N} ?(?:月份?)?${TO}${N} ?月份?(?! ?${N} ?[日号])`, ([from = '', to = '']) =>
    partRange(month(numeral(from)), month(numeral(to))),
  ),
  form(`${N} ?月 ?${N} ?[日号]?${TO}${N} ?[日号]`, ([number = '', from, to]) => days(numeral(number), from, to)),
  form(`${N} ?月 ?${N} ?[日号]`, ([number = '', date = '']) => day(numeral(number), numeral(date))),
  form(`${N} ?月份?`, ([number = '']) => month(numeral(number))),
  form(`第?${N} ?(?:季度?)?${TO}第?${N} ?季度`, ([from = '', to = '']) =>
    partRange(quarter(numeral(from)), quarter(numeral(to))),
  ),
  form(`第 ?${N} ?季度?|${N} ?季度`, ([first, second]) => quarter(numeral(first ?? second ?? ''))),
];

/** A time of the year at a place (Nov, Q4, 上半年, 1-11月, 前9个月), or why it cannot be one; null when there is none. */
export function readPart(text: string, at: number): ReadPart | null {
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { part: read(match.slice(1)), end: pattern.lastIndex };
  }
  return null;
}
