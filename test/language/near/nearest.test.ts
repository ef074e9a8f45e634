import { expect, test } from 'vitest';
import { language } from '../language.ts';

test.each([
  ['exprots', 'en', 'exports'],
  ['Suzhou', 'en', 'Fuzhou'],
  ['Gremany', 'en', 'Germany'],
  ['koera', 'en', 'South Korea'],
  ['苏州', 'zh', '杭州海关'],
  ['盈余', 'zh', undefined],
] as const)('near %s in %s: %s', (word, lang, expected) => {
  const near = language.nearest(word, lang);
  expect(near.length).toBeLessThanOrEqual(3);
  expect(new Set(near).size).toBe(near.length);
  if (expected !== undefined) expect(near).toContain(expected);
});

test('the language is that of the word when none is given', () => {
  expect(language.nearest('出囗')[0]).toBe('出口');
  expect(language.nearest('expotr')[0]).toBe('exports');
});

test.each(['', ' ', 'a'.repeat(500), '\u0000'])('%j is near nothing', (word) => {
  expect(language.nearest(word)).toEqual([]);
});
