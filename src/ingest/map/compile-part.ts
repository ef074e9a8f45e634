import { type Day, isDay } from '../../domain/day.ts';
import type { Declaration } from '../../domain/declaration.ts';
import type { Reference } from '../../domain/reference.ts';
import { officeReader, partnerReader, readChapter, readFlow, readKind, readVersion } from '../check/field-checks.ts';
import { modeCheck } from '../check/mode-check.ts';
import { asReturn, RETURNED_GOODS } from '../check/return-declaration.ts';
import type { NumberForm } from '../decimal.ts';
import { halfWidth } from '../half-width.ts';
import { memo } from '../memo.ts';
import type { Row } from '../read/row.ts';
import { isRejection, type LedgerField, type Rejection, reject } from '../rejection.ts';
import { createTimeReader } from './day-format.ts';
import { type FieldRule, type FieldRules, type MapField, ruleOf } from './ledger-map.ts';
import { compileAmount } from './read-amount.ts';
import { compileText } from './read-text.ts';

const LONGEST = 200;

export interface Part {
  readonly fields: FieldRules;
  readonly columns: readonly string[];
  readonly form: NumberForm;
  readonly reference: Reference;
  readonly today: Day;
  /** What a map takes for an id where the rows have none. */
  readonly hashOf: (row: Row) => string;
}

const needed = (field: LedgerField, text: string | Rejection): string | Rejection =>
  text === '' ? reject(field, 'missing', { field }) : text;

/** What a decoder puts for bytes that are no character, and characters of control: sent again whole, it is another text. */
const DAMAGED = /[\p{Cc}\ufffd]/u;

const PLAIN_DAY = 'YYYY-MM-DD';

function dayReader({ format = PLAIN_DAY, zone }: FieldRule, today: Day): (text: string) => Day | Rejection {
  const timeOf = createTimeReader(format, zone);
  const read = (text: string): Day | null => (format === PLAIN_DAY && isDay(text) ? text : (timeOf(text)?.day ?? null));
  return (text) => {
    const day = read(text);
    if (day === null) return reject('day', 'not-a-day', { value: text.slice(0, 40), format });
    return day > today ? reject('day', 'future-day', { value: day, today }) : day;
  };
}

/** A version's number; where it is a time, its milliseconds, so that the later is the higher. */
function versionReader({ format, zone }: FieldRule): (text: string) => number | Rejection {
  if (format === undefined) return readVersion;
  const timeOf = createTimeReader(format, zone);
  return (text) => {
    const ms = text === '' ? 1 : timeOf(text)?.ms;
    return ms === undefined
      ? reject('version', 'not-a-day', { value: text.slice(0, 40), format })
      : readVersion(String(ms));
  };
}

/** The readers of all fields of one kind of record; the result checks a row and makes the declaration of it. */
export function compilePart(part: Part): (row: Row) => Declaration | Rejection {
  const { columns, form, reference, today } = part;
  const rule = (field: MapField) => ruleOf(part.fields[field] ?? { constant: '' });
  const text = (field: MapField) => compileText(field, rule(field), columns);
  /** A text that must be there, through a check whose results are remembered. */
  function checked<T extends object | string>(field: MapField, check: (text: string) => T | Rejection) {
    const [read, remembered] = [text(field), memo((found: string) => check(halfWidth(found)))];
    return (row: Row): T | Rejection => {
      const found = needed(field, read(row.fields));
      return typeof found === 'string' ? remembered(found) : found;
    };
  }
  const limited = (field: MapField) => {
    const read = text(field);
    return (row: Row): string | Rejection => {
      const found = read(row.fields);
      if (typeof found !== 'string') return found;
      if (found.length > LONGEST) return reject(field, 'too-long', { field, limit: LONGEST });
      return DAMAGED.test(found) ? reject(field, 'damaged-text', { field, value: found.slice(0, 40) }) : found;
    };
  };
  const idRule = rule('id');
  const textId = limited('id');
  const id = idRule.rowHash
    ? (row: Row) => `${idRule.prefix ?? ''}${part.hashOf(row)}${idRule.suffix ?? ''}`
    : (row: Row) => needed('id', textId(row));
  const day = checked('day', dayReader(rule('day'), today));
  const office = checked('office', officeReader(reference.offices));
  const flow = checked('flow', readFlow);
  const mode = checked('mode', (code) => code);
  const partner = checked('partner', partnerReader(reference));
  const chapter = checked('chapter', readChapter);
  const [version, kind] = [text('version'), text('kind')];
  const versionOf = versionReader(rule('version'));
  const [enterprise, original] = [limited('enterprise'), limited('original')];
  const value = compileAmount({
    field: 'value',
    rule: rule('value'),
    columns,
    form,
    unit: 100n,
    fraction: 'fraction-of-fen',
  });
  const parcels = part.fields.parcels
    ? compileAmount({ field: 'parcels', rule: rule('parcels'), columns, form, unit: 1n, fraction: 'not-whole' })
    : () => 1;
  const checkMode = modeCheck(reference);

  return (row) => {
    const theId = id(row);
    if (typeof theId !== 'string') return theId;
    const versionText = version(row.fields);
    const theVersion = typeof versionText === 'string' ? versionOf(versionText) : versionText;
    if (typeof theVersion !== 'number') return theVersion;
    const kindText = kind(row.fields);
    const named = typeof kindText === 'string' ? readKind(kindText) : kindText;
    if (typeof named !== 'string') return named;
    const theDay = day(row);
    if (typeof theDay !== 'string') return theDay;
    const theOffice = office(row);
    if (isRejection(theOffice)) return theOffice;
    const theFlow = flow(row);
    if (typeof theFlow !== 'string') return theFlow;
    const theMode = mode(row);
    if (typeof theMode !== 'string') return theMode;
    const wrongMode = checkMode({ mode: theMode, flow: theFlow, office: theOffice, day: theDay });
    if (wrongMode) return wrongMode;
    const thePartner = partner(row);
    if (typeof thePartner !== 'string') return thePartner;
    const theChapter = chapter(row);
    if (typeof theChapter !== 'string') return theChapter;
    const theEnterprise = enterprise(row);
    if (typeof theEnterprise !== 'string') return theEnterprise;
    const theValue = value(row.fields);
    if (typeof theValue !== 'number') return theValue;
    const theParcels = parcels(row.fields);
    if (typeof theParcels !== 'number') return theParcels;
    const theOriginal = original(row);
    if (typeof theOriginal !== 'string') return theOriginal;
    return asReturn({
      id: theId,
      version: theVersion,
      kind: kindText === '' && theMode === RETURNED_GOODS ? 'return' : named,
      day: theDay,
      office: theOffice.code,
      flow: theFlow,
      mode: theMode,
      partner: thePartner,
      chapter: theChapter,
      enterprise: theEnterprise,
      value: theValue,
      parcels: theParcels,
      original: theOriginal === '' ? null : theOriginal,
    });
  };
}
