import { expect, test } from 'vitest';
import { EMPTY_QUERY, NO_SCOPE, type Query } from '../../src/domain/query.ts';
import { language } from './language.ts';

const EXPORTS_2020 = { measures: ['exports'], period: { from: '2020', to: '2020' } } as const satisfies Partial<Query>;

/** What a question reads to, the empty slots left out. */
const READS: readonly (readonly [string, Partial<Query>])[] = [
  ['exports 2020', EXPORTS_2020],
  ['进出口 2020年', { ...EXPORTS_2020, measures: ['trade'] }],
  ['contribution exports,imports 2020', { ...EXPORTS_2020, verb: 'contribution', measures: ['exports', 'imports'] }],
  ['balance 2020', { ...EXPORTS_2020, measures: ['balance'] }],
  ['exports 2020 vs 2017', { ...EXPORTS_2020, versus: { period: { from: '2017', to: '2017' } } }],
  ['revisions imports 2022', { verb: 'revisions', measures: ['imports'], period: { from: '2022', to: '2022' } }],
  [
    'imports 2022 as of 2023-02-01',
    { measures: ['imports'], period: { from: '2022', to: '2022' }, asOf: { day: '2023-02-01' } },
  ],
  ['exports 2020 by office top 5', { ...EXPORTS_2020, by: ['office'], limit: { side: 'top', count: 5 } }],
  [
    'returns rate 2020-11 by office',
    { measures: ['returns'], stats: ['rate'], period: { from: '2020-11', to: '2020-11' }, by: ['office'] },
  ],
  [
    'compare Hangzhou Ningbo exports 2020 by month',
    { ...EXPORTS_2020, verb: 'compare', scope: { ...NO_SCOPE, offices: ['2900', '3100'] }, by: ['month'] },
  ],
  ['exports 2020 as csv', { ...EXPORTS_2020, output: 'csv' }],
  ['Beijing', { scope: { ...NO_SCOPE, offices: ['0100'] } }],
  ['9710', { scope: { ...NO_SCOPE, modes: ['9710'] } }],
  ['2020', { period: { from: '2020', to: '2020' } }],
  ['2020年9710出口', { ...EXPORTS_2020, scope: { ...NO_SCOPE, modes: ['9710'] } }],
  ['進出口總額 2020年', { ...EXPORTS_2020, measures: ['trade'] }],
  ['０１００ ＥＸＰＯＲＴＳ ２０２０', { ...EXPORTS_2020, scope: { ...NO_SCOPE, offices: ['0100'] } }],
  ['hs 2009 exports 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, hs: ['2009'] } }],
  [
    '2009 hs85 imports',
    { measures: ['imports'], period: { from: '2009', to: '2009' }, scope: { ...NO_SCOPE, hs: ['85'] } },
  ],
  ['exports,exports 2020 2020', EXPORTS_2020],
  ['出口、进口 2020', { ...EXPORTS_2020, measures: ['exports', 'imports'] }],
  ['exports vs imports 2020', { ...EXPORTS_2020, verb: 'compare', measures: ['exports', 'imports'] }],
  ['compare exports 2020 2019', { ...EXPORTS_2020, verb: 'compare', versus: { period: { from: '2019', to: '2019' } } }],
  [
    'exports 2020 Hangzhou vs Ningbo, Shanghai',
    {
      ...EXPORTS_2020,
      scope: { ...NO_SCOPE, offices: ['2900'] },
      versus: { scope: { ...NO_SCOPE, offices: ['2200', '3100'] } },
    },
  ],
  ['exports 2020 as of 2021-02', { ...EXPORTS_2020, asOf: { day: '2021-02-28' } }],
  ['exports 2020 @ 2021-02-01', { ...EXPORTS_2020, asOf: { day: '2021-02-01' } }],
  ['2020年出口 截至2021年2月1日', { ...EXPORTS_2020, asOf: { day: '2021-02-01' } }],
  ['exports 2020 as of Feb 1 2021', { ...EXPORTS_2020, asOf: { day: '2021-02-01' } }],
  ['official exports 2020', { ...EXPORTS_2020, asOf: { status: 'official' } }],
  ['2020年出口 回溯', { ...EXPORTS_2020, asOf: { status: 'backcast' } }],
  ['office:2244 exports 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, offices: ['2200'] } }],
  ['mode:b2b,9610 exports 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, modes: ['9610', 'b2b'] } }],
  ['partner:502 国别:日本 exports 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, partners: ['JPN', 'USA'] } }],
  ['章:85 hs:8517 exports 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, hs: ['85', '8517'] } }],
  ['企业：3301960a1b 出口 2020', { ...EXPORTS_2020, scope: { ...NO_SCOPE, enterprises: ['3301960A1B'] } }],
  [
    'exports in billion yuan in 2020 in Beijing',
    { ...EXPORTS_2020, unit: 'billion', scope: { ...NO_SCOPE, offices: ['0100'] } },
  ],
  ['2020年出口（亿元）', { ...EXPORTS_2020, unit: 'yi' }],
  ['exports 2020 xlsx', { ...EXPORTS_2020, output: 'xlsx' }],
  ['按月、关区 2020年出口', { ...EXPORTS_2020, by: ['month', 'office'] }],
  ['2020年前9出口', { ...EXPORTS_2020, limit: { side: 'top', count: 9 } }],
  ['2020年前9个月出口', { measures: ['exports'], period: { from: '2020-01', to: '2020-09' } }],
  ['去年出口', { measures: ['exports'], period: { relative: 'last year' } }],
  ['Q4 exports in 2020', { measures: ['exports'], period: { from: '2020Q4', to: '2020Q4' } }],
];

test.each(READS)('%s', (text, query) => {
  expect(language.read(text)).toEqual({ query: { ...EMPTY_QUERY, ...query }, mended: [] });
});

/** Misspellings that can only have meant one thing. */
test.each([
  ['exprots 2020', 'exprots', 'exports 2020', 'exports'],
  ['imprts 2020', 'imprts', 'imports 2020', 'imports'],
  ['exports Hangzou 2020', 'Hangzou', 'exports 2020 Hangzhou', 'Hangzhou'],
  ['exports beijng 2020', 'beijng', 'exports 2020 Beijing', 'Beijing'],
  ['exports 2020 by moth', 'moth', 'exports 2020 by month', 'month'],
  ['revisons imports 2022', 'revisons', 'revisions imports 2022', 'revisions'],
  ['exports 2020 as cahrt', 'cahrt', 'exports 2020 as chart', 'chart'],
  ['石家装出口 2020', '石家装', 'exports 2020 Shijiazhuang', '石家庄'],
  ['呼和浩持 2020年出口', '呼和浩持', 'exports 2020 Hohhot', '呼和浩特'],
])('%s is mended', (text, typed, canonical, meant) => {
  const read = language.read(text);
  expect('query' in read && language.print(read.query, 'en')).toBe(canonical);
  expect(read).toHaveProperty('mended', [{ typed, meant }]);
});

/** Every word for one thing prints as the one canonical word. */
test.each([
  ['2020年退货率', '退货 率 2020年', 'returns rate 2020'],
  ['2020年出口同比', '出口 同比 2020年', 'exports yoy 2020'],
  ['2018-2020年出口', '出口 2018年至2020年', 'exports 2018..2020'],
  ['北京 出口 2020H1', '出口 2020年上半年 北京海关', 'exports 2020H1 Beijing'],
  ['to Taiwan exports 2020', '出口 2020年 中国台湾', 'exports 2020 Taiwan, China'],
  ['last month b2c imports by day as table', '进口 上月 b2c 按日 输出表', 'imports last month b2c by day as table'],
])('%s prints as %s and %s', (text, chinese, english) => {
  const read = language.read(text);
  if (!('query' in read)) throw new Error(JSON.stringify(read));
  expect(language.print(read.query, 'zh')).toBe(chinese);
  expect(language.print(read.query, 'en')).toBe(english);
});
