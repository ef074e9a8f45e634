import type { Query } from '../../domain/query.ts';
import type { ReplyFigure } from '../reply.ts';
import { type CsvCell, csvLine } from './csv-line.ts';
import { exactNumber, outerNumber } from './exact-number.ts';
import type { Observation } from './observation.ts';
import { sdmxPeriod } from './sdmx-period.ts';
import { confStatus, obsStatus, type Part } from './sdmx-status.ts';

/** Agency, id and version of the dataflow; its columns are described in docs/files.md. */
const DATAFLOW = 'TIDEWAITER:CBEC(1.0)';

/** Every component, in the order of the file: dimensions, the measure, attributes. */
export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REF_AREA',
  'FLOW',
  'OFFICE',
  'MODE',
  'COUNTERPART_AREA',
  'CHAPTER',
  'INDICATOR',
  'TRANSFORMATION',
  'UNIT_MEASURE',
  'CALIBER',
  'VINTAGE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MULT',
  'DECIMALS',
  'OBS_STATUS',
  'CONF_STATUS',
  'LOWER_BOUND',
  'UPPER_BOUND',
  'STATUS',
  'SOURCE',
  'DEMO',
] as const;

const FLOWS: Readonly<Record<string, string>> = { exports: 'X', imports: 'M', trade: 'T', balance: 'B' };
const UNITS: Readonly<Record<ReplyFigure['unit'], string>> = {
  fen: 'CNY',
  cent: 'USD',
  count: 'NUMBER',
  '%': 'PC',
  pp: 'PP',
};

/** The codes of dimensions: `_T` is the total, as in SDMX:CL_… lists. */
const code = (label: string | null): string => label?.toUpperCase() ?? '_T';

/** What growth compares with: the year before (GY), days equally far from Spring Festival (GF), a named period (GV). */
function transformation(row: Observation, part: Part, { stats, versus }: Query): string {
  if (part === 'value') return 'N';
  const against = stats.includes('aligned') ? 'F' : versus && 'period' in versus ? 'V' : 'Y';
  return `${row.unit === '%' ? 'D' : 'G'}${row.caliber === 'ledger' ? against : 'Y'}`;
}

function line(row: Observation, part: Part, query: Query): CsvCell[] {
  const { freq, time } = sdmxPeriod(row.period);
  const unit = part === 'value' ? row.unit : row.unit === '%' ? 'pp' : '%';
  const value = part === 'value' ? row.value : row.growth;
  const number = value === null ? null : exactNumber(value, unit);
  const bounds = part === 'value' ? row.interval : null;
  return [
    'dataflow',
    DATAFLOW,
    'I',
    freq,
    'CN',
    FLOWS[row.flow] ?? row.flow,
    code(row.of.office),
    code(row.of.mode),
    code(row.of.partner),
    code(row.of.chapter),
    row.indicator.replaceAll(' ', '_').toUpperCase(),
    transformation(row, part, query),
    UNITS[unit],
    row.caliber,
    row.published,
    time,
    { number },
    '0',
    String(number?.split('.')[1]?.length ?? 0),
    obsStatus(row, part),
    confStatus(row),
    { number: bounds && outerNumber(bounds.low, unit, 'low') },
    { number: bounds && outerNumber(bounds.high, unit, 'high') },
    row.status,
    row.source,
    row.status === 'demo' ? 'DEMO' : 'no',
  ];
}

/** A level that was not published beside its growth is no observation; a rate that is held back is one. */
function partsOf({ value, growth }: Observation): Part[] {
  if (growth === null) return ['value'];
  return value === null ? ['growth'] : ['value', 'growth'];
}

/**
 * SDMX-CSV 2.0 (SDMX 3.0), a data message in UTF-8:
 * https://github.com/sdmx-twg/sdmx-csv/blob/v2.0.0/data-message/docs/sdmx-csv-field-guide.md
 */
export function sdmxFile(rows: readonly Observation[], query: Query): Uint8Array<ArrayBuffer> {
  const lines = rows.flatMap((row) => partsOf(row).map((part) => line(row, part, query)));
  return new TextEncoder().encode([[...SDMX_COLUMNS], ...lines].map(csvLine).join(''));
}
