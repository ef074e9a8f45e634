import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap, wrapTitle } from '../../src/chart/wrap.ts';

const measure = (text: string): number => text.length;

test.each([
  { text: 'as reported in the article', width: 12, lines: ['as reported', 'in the', 'article'] },
  { text: '海关总署，新闻发布会', width: 4, lines: ['海关总', '署，新闻', '发布会'] },
  { text: '海关（总署）', width: 3, lines: ['海关', '（总', '署）'] },
  { text: 'unbreakable', width: 4, lines: ['unbr', 'eaka', 'ble'] },
  { text: 'a\nb', width: 9, lines: ['a', 'b'] },
  { text: '', width: 9, lines: [''] },
])('$text at $width', ({ text, width, lines }) => {
  expect(wrap(text, width, measure)).toEqual(lines);
});

test.each([
  { text: '全国出口，按监管方式', width: 9, lines: ['全国出口，', '按监管方式'] },
  { text: '全国出口，按关区', width: 9, lines: ['全国出口，按关区'] },
  { text: '出口，按监管方式和国别', width: 6, lines: ['出口，按监管', '方式和国别'] },
])('a title $text at $width', ({ text, width, lines }) => {
  expect(wrapTitle(text, width, measure)).toEqual(lines);
});

test('nothing is lost and no line is too wide', () => {
  const sign = fc.constantFrom(...'ab c,（海关）。· ');
  fc.assert(
    fc.property(fc.string({ unit: sign }), fc.integer({ min: 1, max: 20 }), (text, width) => {
      const lines = wrap(text, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
    }),
  );
});
