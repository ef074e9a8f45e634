import { isDay } from '../../domain/day.ts';
import { districtOf } from '../../domain/reference.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { placeOf, replaced, typedAt } from '../normalise.ts';
import { numeral, ZH_NUMERAL } from '../period/numeral.ts';
import { isHs } from './read-key.ts';
import { type Reader, say, take } from './reader.ts';

const CHAPTERS = new RegExp(`第? ?(${ZH_NUMERAL}(?: ?[、,和及与] ?第?${ZH_NUMERAL}){0,9}) ?章`, 'y');
const DIGITS = /\d+/y;
const OFFICE = /(\d{4}) ?(?:海关|关区|customs(?: office| district)?(?![a-z]))/y;

/** 第85章, 61、62章: HS chapters. */
export function readChapters(reader: Reader): boolean {
  const start = reader.at;
  const numbers = (take(reader, CHAPTERS)?.[1] ?? '').split(/[ 、,和及与第]+/).map(numeral);
  if (!numbers.every((number) => number > 0)) {
    reader.at = start;
    return false;
  }
  const chapters = numbers.map((number) => String(number).padStart(2, '0'));
  say(
    reader,
    chapters.map((value) => ({ slot: 'hs', value })),
    start,
  );
  return true;
}

/** 2244海关: the code of an office says what it is by the word behind it; null when there is none. */
export function readOfficeCode(reader: Reader): Refusal | 'read' | null {
  const start = reader.at;
  const code = take(reader, OFFICE)?.[1];
  if (code === undefined) return null;
  const district = districtOf(code, reader.lexicon.reference.offices);
  if (!district) return refuse('unknown-office', { code, at: placeOf(reader.source, start) });
  say(reader, [{ slot: 'office', value: district.code }], start);
  return 'read';
}

/** What the number could have been, as it would have to be typed; most likely first. */
function meanings(number: string, reader: Reader): string[] {
  const zh = reader.lang === 'zh';
  const month = `${number.slice(0, 4)}-${number.slice(4, 6)}`;
  const asMonth = /^(?:199\d|20\d\d)\d\d$/.test(number) && isDay(`${month}-01`) ? [month] : [];
  const date = `${month}-${number.slice(6)}`;
  const asDay = number.length === 8 && isDay(date) ? [date] : [];
  const asLimit =
    Number(number) >= 1 && number.length <= 2 ? [zh ? `前${Number(number)}` : `top ${Number(number)}`] : [];
  const isOffice = number.length === 4 && districtOf(number, reader.lexicon.reference.offices);
  const asOffice = isOffice ? [zh ? `关区:${number}` : `office:${number}`] : [];
  return [...asMonth, ...asDay, ...asLimit, ...asOffice, ...(isHs(number) ? [`hs ${number}`] : [])];
}

/** A number that is no period, mode or office: refused, with the questions that it could have been part of. */
export function readBareNumber(reader: Reader): Refusal | null {
  const start = reader.at;
  const number = take(reader, DIGITS)?.[0];
  if (number === undefined) return null;
  const place = { start, end: reader.at };
  return refuse('bare-number', {
    number: typedAt(reader.source, start, reader.at).slice(0, 40),
    at: placeOf(reader.source, start),
    questions: meanings(number, reader).map((meaning) =>
      replaced(reader.source, place, ` ${meaning} `).replace(/\s+/g, ' ').trim(),
    ),
  });
}
