import type { Bilingual, Lang } from '../../domain/lang.ts';
import type { Reference } from '../../domain/reference.ts';
import { DIMENSION_NAMES, labelName } from '../../text/names.ts';
import { exactNumber, FILE_UNITS, outerNumber } from './exact-number.ts';
import { FILE_DIMENSIONS, type Observation } from './observation.ts';
import { confStatus, obsStatus } from './sdmx-status.ts';

/** What every row of a file shares. */
export interface FileFrame {
  readonly lang: Lang;
  readonly reference: Reference;
  readonly readAs: string;
  readonly id: string;
}

export type FileCell = string | { readonly number: string | null };

/** One column: its plain name for machines, its head for readers, and its cell. */
export interface FileColumn {
  readonly name: string;
  readonly head: Bilingual;
  readonly cell: (row: Observation) => FileCell;
}

const number = (text: string | null): FileCell => ({ number: text });

/** A code and its name for each dimension that occurs. */
function dimensionColumns(rows: readonly Observation[], { lang, reference }: FileFrame): FileColumn[] {
  const nameOf = (dimension: (typeof FILE_DIMENSIONS)[number], codes: string): string =>
    codes
      .split('+')
      .map((code) => labelName(dimension, code, reference, lang))
      .join(', ');
  return FILE_DIMENSIONS.filter((dimension) => rows.some(({ of }) => of[dimension] !== null)).flatMap((dimension) => {
    const head = DIMENSION_NAMES[dimension];
    const code: FileColumn = { name: dimension, head, cell: ({ of }) => of[dimension] ?? 'all' };
    if (dimension === 'mode' || dimension === 'chapter') return [code];
    const named = (codes: string | null): string => (codes === null ? '' : nameOf(dimension, codes));
    const heads = { en: `${head.en}, name`, zh: `${head.zh}名称` };
    return [code, { name: `${dimension}_name`, head: heads, cell: ({ of }) => named(of[dimension]) }];
  });
}

/** Growth of rates is a difference in points, all other growth is in percent. */
function growthColumns(rows: readonly Observation[]): FileColumn[] {
  const isRate = (row: Observation): boolean => row.unit === '%';
  const cell = (row: Observation, wanted: boolean): FileCell =>
    number(row.growth === null || isRate(row) !== wanted ? null : exactNumber(row.growth, '%'));
  const percent: FileColumn = {
    name: 'growth_pct',
    head: { en: 'Growth, %', zh: '同比（%）' },
    cell: (row) => cell(row, false),
  };
  const points: FileColumn = {
    name: 'change_pp',
    head: { en: 'Change, points', zh: '增减（百分点）' },
    cell: (row) => cell(row, true),
  };
  return rows.some(isRate) ? [percent, points] : [percent];
}

/** The columns of the tidy forms (csv, xlsx), one row an observation. docs/files.md explains each. */
export function fileColumns(rows: readonly Observation[], frame: FileFrame): FileColumn[] {
  const { readAs, id } = frame;
  const bound = ({ interval, unit }: Observation, side: 'low' | 'high'): FileCell =>
    number(interval && outerNumber(interval[side], unit, side));
  return [
    { name: 'period', head: { en: 'Period', zh: '期间' }, cell: ({ period }) => period },
    { name: 'flow', head: { en: 'Flow', zh: '进出口' }, cell: ({ flow }) => flow },
    { name: 'measure', head: { en: 'Measure', zh: '指标' }, cell: ({ indicator }) => indicator },
    ...dimensionColumns(rows, frame),
    {
      name: 'value',
      head: { en: 'Value', zh: '数值' },
      cell: ({ value, unit }) => number(value === null ? null : exactNumber(value, unit)),
    },
    { name: 'unit', head: { en: 'Unit', zh: '单位' }, cell: ({ unit }) => FILE_UNITS[unit] },
    ...growthColumns(rows),
    { name: 'low', head: { en: 'Low', zh: '下限' }, cell: (row) => bound(row, 'low') },
    { name: 'high', head: { en: 'High', zh: '上限' }, cell: (row) => bound(row, 'high') },
    { name: 'printed', head: { en: 'As printed', zh: '显示值' }, cell: ({ printed }) => printed },
    { name: 'status', head: { en: 'Status', zh: '状态' }, cell: ({ status }) => status },
    {
      name: 'obs_status',
      head: { en: 'OBS_STATUS', zh: 'OBS_STATUS' },
      cell: (row) => obsStatus(row, row.value === null ? 'growth' : 'value'),
    },
    { name: 'conf_status', head: { en: 'CONF_STATUS', zh: 'CONF_STATUS' }, cell: confStatus },
    { name: 'vintage', head: { en: 'Vintage', zh: '发布日期' }, cell: ({ published }) => published },
    { name: 'caliber', head: { en: 'Caliber', zh: '口径' }, cell: ({ caliber }) => caliber },
    { name: 'source', head: { en: 'Source', zh: '来源' }, cell: ({ source }) => source },
    { name: 'read_as', head: { en: 'Read as', zh: '读作' }, cell: () => readAs },
    { name: 'answer', head: { en: 'Answer', zh: '编号' }, cell: () => id },
    {
      name: 'demo',
      head: { en: 'DEMO', zh: 'DEMO' },
      cell: ({ status }) => (status === 'demo' ? 'DEMO' : 'no'),
    },
  ];
}
