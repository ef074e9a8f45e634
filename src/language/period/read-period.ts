import { type Span, single } from '../../domain/period.ts';
import type { PeriodFault } from '../../domain/refusal.ts';
import { zhYear } from './numeral.ts';
import { day, inYear, isFault, month, type Part, partRange, span } from './part.ts';
import { readPart } from './read-part.ts';

/** A span, or a part of a year whose year was not said, or the reason why it is no period. */
export type ReadPeriod = { readonly end: number } & (
  | { readonly span: Span }
  | { readonly part: Part }
  | { readonly fault: PeriodFault }
);

const YEAR =
  /(199\d|20\d\d)(?!\d)( ?年(?:度|份)?)?|(一九九[〇零一二三四五六七八九]|二[〇零][〇零一二三四五六七八九]{2}) ?年(?:度|份)?/y;
const MONTH_TAIL = /[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?月?/y;
const MONTH_FIRST = /(\d{1,2})[-/](199\d|20\d\d)(?!\d)/y;
const BEFORE_PART = /-| ?的 ?|, ?| of | in | ?/y;
const BEFORE_YEAR = /,? (?:of |in )?|, ?|'|-|/y;
const TO = / ?(?:\.{2,3}|-{1,2}|~|至|到|(?:to|through|until|till)(?![a-z])) ?/y;
const AND = / ?(?:和|与|and(?![a-z])) ?/y;
const BETWEEN = /between /y;

function match(pattern: RegExp, text: string, at: number): { groups: (string | undefined)[]; end: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { groups: found.slice(1), end: pattern.lastIndex };
}

const result = (read: Span | PeriodFault, end: number): ReadPeriod =>
  isFault(read) ? { fault: read, end } : { span: read, end };

function readYear(text: string, at: number): { year: string; end: number } | null {
  const found = match(YEAR, text, at);
  if (!found) return null;
  const [digits, , chinese] = found.groups;
  return { year: digits ?? zhYear(chinese ?? ''), end: found.end };
}

const partOfYear = (year: string, part: Part | PeriodFault, end: number): ReadPeriod =>
  isFault(part) ? { fault: part, end } : result(inYear(year, part), end);

function fromYear(text: string, at: number): ReadPeriod | null {
  const read = readYear(text, at);
  if (!read) return null;
  const tail = match(MONTH_TAIL, text, read.end);
  if (tail) {
    const [number, date] = tail.groups;
    const part = date === undefined ? month(Number(number)) : day(Number(number), Number(date));
    return partOfYear(read.year, part, tail.end);
  }
  const gap = match(BEFORE_PART, text, read.end);
  const part = gap && readPart(text, gap.end);
  return part ? partOfYear(read.year, part.part, part.end) : { span: single(read.year), end: read.end };
}

function fromPart(text: string, at: number): ReadPeriod | null {
  const read = readPart(text, at);
  if (!read) return null;
  const gap = match(BEFORE_YEAR, text, read.end);
  const year = gap && readYear(text, gap.end);
  if (year) return partOfYear(year.year, read.part, year.end);
  return isFault(read.part) ? { fault: read.part, end: read.end } : { part: read.part, end: read.end };
}

function monthFirst(text: string, at: number): ReadPeriod | null {
  const found = match(MONTH_FIRST, text, at);
  const [number, year = ''] = found?.groups ?? [];
  return found && partOfYear(year, month(Number(number)), found.end);
}

const readOne = (text: string, at: number): ReadPeriod | null =>
  fromYear(text, at) ?? monthFirst(text, at) ?? fromPart(text, at);

/** `Jan to Nov 2020` and `2020Q1 to Q3` share the year that is said once. */
function join(first: ReadPeriod, second: ReadPeriod): ReadPeriod {
  const { end } = second;
  if ('fault' in first) return { fault: first.fault, end };
  if ('fault' in second) return second;
  if ('part' in first) {
    if ('span' in second) {
      const from = second.span.from.slice(0, 4) + first.part.from;
      return result(span(from, second.span.to), end);
    }
    const range = partRange(first.part, second.part);
    return isFault(range) ? { fault: range, end } : { part: range, end };
  }
  const to = 'span' in second ? second.span.to : first.span.to.slice(0, 4) + second.part.to;
  return result(span(first.span.from, to), end);
}

/** The period at a place, a range included; null when there is none. Looks a bounded way ahead. */
export function readPeriod(text: string, at: number): ReadPeriod | null {
  const between = match(BETWEEN, text, at);
  const first = readOne(text, between?.end ?? at);
  if (!first) return null;
  const link = match(TO, text, first.end) ?? (between && match(AND, text, first.end));
  const second = link && readOne(text, link.end);
  return second ? join(first, second) : first;
}
