import { expect, test } from 'vitest';
import { language } from './language.ts';

/** How a question is read, in canonical English, or the code of the refusal: `!unknown-word`. */
function readAs(text: string): string {
  const read = language.read(text);
  return 'query' in read ? language.print(read.query, 'en') : `!${read.code}`;
}

test.each([
  // 进出口 is one word; 进口 is not found in it, nor 口 in 出口海关.
  ['进出口 2020年', 'trade 2020'],
  ['进口和出口 2020年', 'exports,imports 2020'],
  ['出口关区 2020年', '!unknown-word'],
  ['净出口 2020年', 'balance 2020'],
  // 比 compares only where it stands alone.
  ['2020年出口比重', 'share exports 2020'],
  ['2020年出口同比', 'exports yoy 2020'],
  ['2020年出口环比', '!month-on-month'],
  ['2020年出口占比', 'share exports 2020'],
  ['2020年出口比2019年', 'exports 2020 vs 2019'],
  ['2020年出口比例', 'share exports 2020'],
  ['2020年杭州出口比重庆', 'exports 2020 Hangzhou vs Chongqing'],
  ['2020年前五大连出口', 'exports 2020 Dalian top 5'],
  ['2020年出口前五大国家', 'exports 2020 by partner top 5'],
  ['2020年对比利时出口', 'exports 2020 Belgium'],
  ['对比重庆和成都2020年出口', 'compare exports 2020 Chengdu,Chongqing'],
  ['2020年出口较去年同期', 'exports yoy 2020'],
  // 年 belongs to its year, 前 to what follows.
  ['2020年前9个月出口', 'exports 2020-01..2020-09'],
  ['2020年前9出口', 'exports 2020 top 9'],
  ['2020年前三季度出口', 'exports 2020Q1..2020Q3'],
  ['2020年出口前三关区', 'exports 2020 by office top 3'],
  ['2020年出口 前一个月', '!unknown-word'],
  ['2020年1210进口', 'imports 2020 1210'],
  ['2020年12月1210进口', 'imports 2020-12 1210'],
  // A year, a heading, a mode and an office look alike.
  ['hs 2009 2020 exports', 'exports 2020 hs 2009'],
  ['2009 exports', 'exports 2009'],
  ['2300 exports 2020', 'exports 2020 Nanjing'],
  ['0110 exports 2020', 'exports 2020 0110'],
  ['110 exports 2020', '!bare-number'],
  ['2244 exports 2020', '!bare-number'],
  ['office 2020 exports', '!unknown-word'],
  ['top 5 Nov 2020 exports', 'exports 2020-11 top 5'],
  ['exports 2020 5', '!bare-number'],
  ['exports 2020 1,000', '!bare-number'],
  // Small words that are no countries, and one that is.
  ['show us exports 2020', 'exports 2020'],
  ['us exports 2020', 'exports 2020 United States'],
  ['exports 2020 in usd', 'exports 2020 in usd'],
  ['can you show exports 2020', 'exports 2020'],
  ['exports to China Hong Kong 2020', 'exports 2020 Hong Kong, China'],
  ['Georgia exports 2020', 'exports 2020 Georgia'],
  ['Niger exports 2020', 'exports 2020 Niger'],
  ['Nigeria exports 2020', 'exports 2020 Nigeria'],
  ['日本 按日 出口', 'exports Japan by day'],
  ['按日本 出口', '!word-missing'],
  ['2020年对中非出口', 'exports 2020 Central African Republic'],
  // Other places are not offices, however near they are spelled.
  ['Suzhou exports 2020', '!unknown-word'],
  ['Hebei exports 2020', '!unknown-word'],
  ['Hainan exports 2020', '!unknown-word'],
  ['Changzhou exports 2020', '!unknown-word'],
  ['河南出口2020年', '!unknown-word'],
  ['南通出口2020年', '!unknown-word'],
  ['naning exports 2020', '!ambiguous-word'],
  ['南宇 2020年出口', '!unknown-word'],
  ['Gremany exports 2020', '!unknown-word'],
  // Words that are near to a keyword and mean something else; words that turn the meaning round.
  ['airport exports 2020', '!unknown-word'],
  ['exporters 2020', '!unknown-word'],
  ['re-exports 2020', '!unknown-word'],
  ['exports without Beijing 2020', '!unknown-word'],
  ['exports not Beijing 2020', '!unknown-word'],
  ['2020年出口 不含北京', '!unknown-word'],
  ['2020年出口 除上海外', '!unknown-word'],
  ['average exports 2020', '!unknown-word'],
  ['exports or imports 2020', '!unknown-word'],
  ['last 3 months exports', '!unknown-word'],
  ['近三个月出口', '!unknown-word'],
  ['exports 2020 in euro', '!unknown-word'],
  ['exchange rate 2020', '!unknown-word'],
  // A second value is never dropped.
  ['exports 2019 2020', '!said-twice'],
  ['exports 2019, 2020', '!said-twice'],
  ['exports 2020 vs imports 2019', '!said-twice'],
  ['exports from 2019 and 2020', '!said-twice'],
  ['exports 2019 to 2020', 'exports 2019..2020'],
  ['exports 2020 top 5 top 5', 'exports 2020 top 5'],
  ['exports 2020-01-2020-06', 'exports 2020-01..2020-06'],
  ['exports first quarter 2020', 'exports 2020Q1'],
  ['exports first 2020', 'exports 2020 first'],
  ['balance of trade 2020', 'balance 2020'],
  ['return rate 2020', 'returns rate 2020'],
  ['进出口差额 2020年', 'balance 2020'],
  ['出口企业对企业 2020年', 'exports 2020 b2b'],
  ['May 2020 exports', 'exports 2020-05'],
  ['exports by market 2020', 'exports 2020 by partner'],
])('%s is read as %s', (text, expected) => {
  expect(readAs(text)).toBe(expected);
});
