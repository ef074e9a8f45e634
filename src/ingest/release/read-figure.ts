import type { Day } from '../../domain/day.ts';
import {
  CALIBERS,
  EVIDENCE,
  FIGURE_KINDS,
  knownFrom,
  type PublishedFigure,
  SERIES,
  STATUSES,
} from '../../domain/figure.ts';
import { daysOf, grainOf, type PeriodLabel } from '../../domain/period.ts';
import { PRINTED_UNITS, readPrinted } from '../../domain/printed-figure.ts';
import {
  isReleaseFault,
  RELEASE_FIELDS,
  type ReleaseFault,
  type ReleaseField,
  releaseFault,
} from '../../domain/release-fault.ts';
import { normalise } from '../../language/normalise.ts';
import { readPeriod } from '../../language/period/read-period.ts';
import { RELEASE_WORDS, readWord } from './release-words.ts';

/** The texts of one figure by the columns of a file of figures; empty for what is not said. */
export type FigureTexts = (field: ReleaseField) => string;

/** A button carries the whole release, and the smallest of them holds 2,000 characters. */
const LONGEST_SOURCE = 300;
/** The last digit of growth as customs prints it. */
const TENTH_OF_A_PERCENT = 10;

const short = (text: string): string => text.slice(0, 40);

/** One period of the calendar, in any way that questions may say it; null for anything else. */
function readLabel(typed: string): PeriodLabel | null {
  const text = normalise(typed).text.trim();
  const read = readPeriod(text, 0);
  if (!read || !('span' in read) || read.end !== text.length) return null;
  return read.span.from === read.span.to ? read.span.from : null;
}

function readDates(cell: FigureTexts, today: Day) {
  const [asPeriod, asDay] = [cell('period'), cell('published')];
  const period = readLabel(asPeriod);
  if (period === null || grainOf(period) === 'day')
    return releaseFault('period', 'not-a-period', { value: short(asPeriod) });
  const published = readLabel(asDay);
  if (published === null || !['day', 'month'].includes(grainOf(published)))
    return releaseFault('published', 'not-a-release-day', { value: short(asDay) });
  if (published > today.slice(0, published.length))
    return releaseFault('published', 'released-in-future', { value: published, today });
  if (knownFrom(published) <= daysOf(period)[1])
    return releaseFault('published', 'period-not-over', { period, published });
  return { period, published };
}

const FAULTS = {
  'unknown-unit': (_: string, unit: string) =>
    releaseFault('unit', 'not-one-of', { field: 'unit', value: short(unit), words: PRINTED_UNITS }),
  'not-a-number': (value: string) => releaseFault('value', 'not-a-figure', { value: short(value) }),
  'too-fine': (value: string, unit: string) =>
    releaseFault('value', 'digits-beyond-unit', { value: short(value), unit }),
  'too-large': (value: string, unit: string) =>
    releaseFault('value', 'figure-too-large', { value: short(value), unit }),
};

function readValue(cell: FigureTexts, kind: PublishedFigure['kind']) {
  const [value, unit] = [cell('value'), cell('unit')];
  const printed = readPrinted(value, unit);
  if (typeof printed === 'string') return FAULTS[printed](value, unit);
  if (printed.kind !== kind) return releaseFault('unit', 'unit-of-another-kind', { kind, unit });
  if (kind === 'growth' && printed.precision !== TENTH_OF_A_PERCENT)
    return releaseFault('value', 'not-one-decimal', { value: short(value) });
  if (kind !== 'growth' && printed.value < 0) return releaseFault('value', 'level-below-zero', { value: short(value) });
  return { value: printed.value, precision: printed.precision };
}

function readSource(cell: FigureTexts) {
  const [en, zh] = [cell('source'), cell('source_zh')];
  if (en === '' && zh === '') return releaseFault('source', 'part-missing', { field: 'source' });
  for (const field of ['source', 'source_zh'] as const)
    if (cell(field).length > LONGEST_SOURCE)
      return releaseFault(field, 'source-too-long', { field, limit: LONGEST_SOURCE });
  return { en: en || zh, zh: zh || en };
}

/** Evidence is official unless told; of the two sources one is enough. */
const NOT_REQUIRED: readonly ReleaseField[] = ['evidence', 'source', 'source_zh'];
const REQUIRED = RELEASE_FIELDS.filter((field) => !NOT_REQUIRED.includes(field));

/** Reads the texts of one figure, already trimmed; it has the fault of its first part that is wrong. Today is Beijing's. */
export function readFigure(cell: FigureTexts, today: Day): PublishedFigure | ReleaseFault {
  const missing = REQUIRED.find((field) => cell(field) === '');
  if (missing) return releaseFault(missing, 'part-missing', { field: missing });
  const other = (field: ReleaseField, words: readonly string[]): ReleaseFault =>
    releaseFault(field, 'not-one-of', { field, value: short(cell(field)), words });
  const series = readWord(cell('series'), RELEASE_WORDS.series);
  if (!series) return other('series', SERIES);
  const kind = readWord(cell('kind'), RELEASE_WORDS.kind);
  if (!kind) return other('kind', FIGURE_KINDS);
  const caliber = readWord(cell('caliber'), RELEASE_WORDS.caliber);
  if (!caliber) return other('caliber', CALIBERS);
  const status = readWord(cell('status'), RELEASE_WORDS.status);
  if (!status) return other('status', STATUSES);
  const dates = readDates(cell, today);
  if (isReleaseFault(dates)) return dates;
  const value = readValue(cell, kind);
  if (isReleaseFault(value)) return value;
  const evidence = readWord(cell('evidence') || 'official', RELEASE_WORDS.evidence);
  if (!evidence) return other('evidence', EVIDENCE);
  const source = readSource(cell);
  if (isReleaseFault(source)) return source;
  return { series, kind, caliber, status, ...dates, ...value, evidence, source };
}
