import type { Output } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** How the answer is given. */
export const OUTPUT_WORDS: Readonly<Record<Output, Spellings>> = {
  chart: { en: ['chart', 'charts', 'graph', 'plot', 'picture'], zh: ['图', '图表', '图形', '图片', '统计图'] },
  table: { en: ['table', 'tables'], zh: ['表', '表格', '数据表', '统计表'] },
  csv: { en: ['csv', 'csv file', 'file csv'], zh: ['csv', 'csv文件', 'csv格式', 'csv表'] },
  xlsx: {
    en: ['xlsx', 'excel', 'excel file', 'xlsx file', 'xls', 'spreadsheet'],
    zh: ['xlsx', 'excel表', 'excel文件', 'excel表格'],
  },
  sdmx: { en: ['sdmx', 'sdmx file'], zh: ['sdmx', 'sdmx文件', 'sdmx格式'] },
};
