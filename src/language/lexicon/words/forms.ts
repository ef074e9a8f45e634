import type { Status } from '../../../domain/figure.ts';
import type { RelativePeriod } from '../../../domain/period.ts';
import type { Output, Unit } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** 万亿元 and trillion yuan are one unit: the language of the answer chooses the name. */
export const UNIT_WORDS: Readonly<Record<Exclude<Unit, 'wanyi'>, Spellings>> = {
  yuan: { en: ['yuan', 'cny', 'rmb', 'renminbi'], zh: ['元', '人民币', '人民币元'] },
  million: {
    en: ['million', 'millions', 'million yuan', 'million cny', 'million rmb', 'millions of yuan'],
    zh: ['百万元', '百万'],
  },
  billion: {
    en: ['billion', 'billions', 'bn', 'billion yuan', 'billion cny', 'billion rmb', 'bn yuan', 'billions of yuan'],
    zh: ['十亿元', '十亿'],
  },
  trillion: {
    en: ['trillion', 'trillions', 'tn', 'trillion yuan', 'trillion cny', 'trillion rmb', 'trillions of yuan'],
    zh: ['万亿元', '万亿', '万亿元人民币', '万亿人民币', '兆元'],
  },
  usd: {
    en: [
      'usd',
      'dollar',
      'dollars',
      'us dollar',
      'us dollars',
      'u.s. dollars',
      'us$',
      'million usd',
      'billion usd',
      'billion dollars',
      'billion us dollars',
      'million dollars',
    ],
    zh: ['美元', '亿美元', '万美元', '百万美元', '十亿美元', '美金'],
  },
  wan: {
    en: ['ten thousand yuan', '10 thousand yuan', '10,000 yuan', 'ten thousand', 'ten thousands', 'wan'],
    zh: ['万元', '万', '万元人民币'],
  },
  yi: {
    en: [
      'hundred million yuan',
      '100 million yuan',
      '100 million',
      'hundred million',
      'hundred millions',
      'hundreds of millions',
      'yi',
    ],
    zh: ['亿元', '亿', '亿元人民币'],
  },
};

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

/** Which vintage. */
export const STATUS_WORDS: Readonly<Record<Status | 'first', Spellings>> = {
  first: {
    en: ['first', 'first release', 'first published', 'first vintage', 'first estimate', 'first figure'],
    zh: ['首次', '初次', '首次发布', '首次公布', '首发'],
  },
  preliminary: {
    en: ['preliminary', 'provisional', 'prelim'],
    zh: ['初步', '初步数', '初步数据', '初步统计', '快报', '快报数', '初值'],
  },
  official: { en: ['official'], zh: ['正式', '正式数', '正式数据', '正式发布', '正式统计'] },
  final: { en: ['final', 'finalised', 'finalized'], zh: ['最终', '最终数', '最终数据', '终值', '定稿'] },
  backcast: { en: ['backcast', 'backcasts'], zh: ['回溯', '回溯数', '回溯数据', '追溯'] },
};

export const RELATIVE_WORDS: Readonly<Record<RelativePeriod, Spellings>> = {
  today: { en: ['today'], zh: ['今天', '今日'] },
  yesterday: { en: ['yesterday'], zh: ['昨天', '昨日'] },
  'this month': { en: ['this month', 'current month'], zh: ['本月', '这个月', '本月份'] },
  'last month': { en: ['last month', 'previous month'], zh: ['上月', '上个月', '上月份'] },
  'this quarter': { en: ['this quarter', 'current quarter'], zh: ['本季度', '本季', '这个季度'] },
  'last quarter': { en: ['last quarter', 'previous quarter'], zh: ['上季度', '上季', '上个季度', '上一季度'] },
  'this year': { en: ['this year', 'current year'], zh: ['今年', '本年', '本年度', '今年全年'] },
  'last year': { en: ['last year', 'previous year'], zh: ['去年', '上年', '上一年', '去年全年', '上年度'] },
  latest: {
    en: ['latest', 'most recent', 'newest', 'latest period'],
    zh: ['最新', '最近', '最新一期', '最新数据', '最新的'],
  },
};
