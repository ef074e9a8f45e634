import { expect, test } from 'vitest';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { language } from './language.ts';

const KEYS = ['office', 'mode', 'hs', 'partner', 'enterprise'];

/** What is refused, with the facts that its sentence and its buttons need. */
const REFUSED: readonly (readonly [string, RefusalCode, object])[] = [
  ['', 'empty-question', { example: 'exports 2020' }],
  ['please show me the figures!', 'empty-question', {}],
  ['请查一下全国数据', 'empty-question', { example: '出口 2020年' }],
  ['exports foobar 2020', 'unknown-word', { word: 'foobar', at: 8, example: 'exports 2020' }],
  ['２０２０　ｆｏｏｂａｒ', 'unknown-word', { word: 'ｆｏｏｂａｒ', at: 5 }],
  ['🚢 2020 foobar', 'unknown-word', { word: 'foobar', at: 7 }],
  ['2020年猪肉出口', 'unknown-word', { word: '猪肉', at: 5, example: '出口 2020年' }],
  ['exports 2020 as pdf', 'unknown-word', { word: 'pdf', nearest: ['chart', 'csv', 'xlsx'] }],
  ['2020年出口 输出pdf', 'unknown-word', { word: 'pdf', nearest: ['图', '表', 'csv'] }],
  ['exports 2020 by planet', 'unknown-word', { word: 'planet', at: 16, nearest: ['day', 'partner', 'mode'] }],
  ['exports 2020 office', 'unknown-word', { word: 'office', nearest: ['by office'] }],
  [
    'exports naning 2020',
    'ambiguous-word',
    {
      word: 'naning',
      at: 8,
      candidates: ['Nanjing', 'Nanning'],
      questions: ['exports Nanjing 2020', 'exports Nanning 2020'],
    },
  ],
  ['exports 5 2020', 'bare-number', { number: '5', at: 8, questions: ['exports top 5 2020'] }],
  ['exports 85 2020', 'bare-number', { number: '85', questions: ['exports top 85 2020', 'exports hs 85 2020'] }],
  ['exports 202011', 'bare-number', { number: '202011', questions: ['exports 2020-11', 'exports hs 202011'] }],
  ['出口 20201111', 'bare-number', { questions: ['出口 2020-11-11', '出口 hs 20201111'] }],
  ['exports 2244 2020', 'bare-number', { questions: ['exports office:2244 2020', 'exports hs 2244 2020'] }],
  ['1850 exports', 'bare-number', { number: '1850', at: 0 }],
  ['出口 13月', 'bad-period', { text: '13月', at: 3, fault: 'no-such-month' }],
  ['exports 2020-13', 'bad-period', { text: '2020-13', fault: 'no-such-month' }],
  ['exports 2021-02-29', 'bad-period', { text: '2021-02-29', fault: 'no-such-day' }],
  ['2021年2月29日出口', 'bad-period', { fault: 'no-such-day' }],
  ['exports 2020Q5', 'bad-period', { text: '2020Q5', fault: 'no-such-quarter' }],
  ['2020年第五季度出口', 'bad-period', { fault: 'no-such-quarter' }],
  ['exports H3 2020', 'bad-period', { text: 'H3 2020', fault: 'no-such-half' }],
  ['exports 2022..2020', 'bad-period', { text: '2022..2020', fault: 'reversed' }],
  ['2020年11-1月出口', 'bad-period', { fault: 'reversed' }],
  ['exports 2020..2020-06', 'bad-period', { fault: 'mixed' }],
  ['exports Q4', 'year-missing', { text: 'Q4', at: 8, questions: [] }],
  ['11月出口', 'year-missing', { text: '11月', at: 0 }],
  ['去年11月出口', 'year-missing', { text: '11月', at: 2 }],
  ['exports 2019 2020', 'said-twice', { slot: 'period', first: '2019', second: '2020', at: 13 }],
  ['rank compare exports', 'said-twice', { slot: 'verb', first: 'rank', second: 'compare' }],
  ['exports top 5 top 6', 'said-twice', { slot: 'limit' }],
  ['exports 2020 in yuan in usd', 'said-twice', { slot: 'unit' }],
  ['exports as csv as xlsx', 'said-twice', { slot: 'output' }],
  ['exports first final', 'said-twice', { slot: 'as of' }],
  ['exports 2020 vs 2019 vs 2018', 'said-twice', { slot: 'versus', first: '2019', second: '2018' }],
  ['exports vs Ningbo vs 9710', 'said-twice', { slot: 'versus' }],
  ['exports 2020 top', 'word-missing', { after: 'top', at: 13, example: 'exports 2020 by office top 5' }],
  ['exports 2020 by', 'word-missing', { after: 'by', example: 'exports 2020 by month' }],
  ['exports by 2020', 'word-missing', { after: 'by' }],
  ['exports 2020 vs', 'word-missing', { after: 'vs', example: 'exports 2020 vs 2019' }],
  ['exports 2020 vs vs 2019', 'word-missing', { after: 'vs' }],
  ['exports 2020 as of', 'word-missing', { after: 'as of' }],
  ['exports 2020 hs', 'word-missing', { after: 'hs' }],
  ['exports 2020 in', 'word-missing', { after: 'in' }],
  ['exports 2020 as', 'word-missing', { after: 'as' }],
  ['2020年出口 按', 'word-missing', { after: '按', example: '出口 2020年 按月' }],
  ['2020年出口 单位', 'word-missing', { after: '单位' }],
  ['office:9944 exports', 'unknown-office', { code: '9944', at: 7 }],
  ['关区:9944', 'unknown-office', { code: '9944', at: 3 }],
  ['region:east exports', 'unknown-key', { key: 'region', at: 0, keys: KEYS }],
  ['port:2244', 'unknown-key', { key: 'port' }],
  ['省份:浙江 出口', 'unknown-key', { key: '省份', keys: ['关区', '方式', '章', '国别', '企业'] }],
  ['mode:9999 exports', 'bad-value', { key: 'mode', value: '9999', at: 5, example: 'exports 2020 mode:9710' }],
  ['hs:1 exports', 'bad-value', { key: 'hs', value: '1' }],
  ['partner:Atlantis exports', 'bad-value', { key: 'partner', value: 'Atlantis' }],
  ['exports top 0', 'bad-value', { key: 'top', value: '0' }],
  ['exports top 2020', 'bad-value', { key: 'top', value: '2020' }],
  ['exports top 50% 2020', 'bad-value', { key: 'top', value: '50%' }],
  ['exports top 5% 2020', 'bad-value', { key: 'top', value: '5%' }],
  ['exports 2020 mom', 'month-on-month', { word: 'mom', at: 13 }],
  ['exports month-on-month 2020-11', 'month-on-month', { word: 'month-on-month' }],
  ['exports qoq 2020Q4', 'month-on-month', { word: 'qoq' }],
  ['2020年11月出口环比', 'month-on-month', { word: '环比', at: 10 }],
];

test.each(REFUSED)('%s: %s', (text, code, facts) => {
  expect(language.read(text)).toMatchObject({ code, facts });
});

test('every example in a refusal reads', () => {
  const read = REFUSED.map(([text]) => language.read(text)).flatMap((said) =>
    'facts' in said && 'example' in said.facts ? [said.facts.example] : [],
  );
  expect(read.length).toBeGreaterThan(20);
  for (const example of read) expect(language.read(example)).toHaveProperty('query');
});
