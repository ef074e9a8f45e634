import { expect, test } from 'vitest';
import { language } from '../language.ts';

const mended = (text: string) => {
  const read = language.read(text);
  return 'query' in read ? read.mended.map(({ typed, meant }) => `${typed} > ${meant}`) : read.code;
};

test.each([
  ['tarde 2020', ['tarde > trade']],
  ['exprots Ningob 2020', ['exprots > exports', 'Ningob > Ningbo']],
  ['contributoin exports 2020', ['contributoin > contribution']],
  ['balnace 2020', ['balnace > balance']],
  ['乌鲁木其2020年出口', ['乌鲁木其 > 乌鲁木齐']],
])('%s', (text, expected) => {
  expect(mended(text)).toEqual(expected);
});

test.each([
  // Below four letters, two Chinese characters, countries, and what everyday words are near to.
  ['exp0 2020'],
  ['cvs exports'],
  ['北亰 出口'],
  ['南宇 出口'],
  ['Gremany exports'],
  ['expected exports 2020'],
  ['important exports 2020'],
  ['family exports 2020'],
  ['company exports 2020'],
  ['97100 exports'],
])('%s is not mended', (text) => {
  expect(mended(text)).toMatch(/unknown-word|bare-number/);
});

test('a question of nothing but slips is not worked through to the end', () => {
  expect(mended('exprots '.repeat(9))).toBe('unknown-word');
});
