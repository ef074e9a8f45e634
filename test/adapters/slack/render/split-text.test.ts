import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '../../../../src/adapters/slack/render/split-text.ts';

test.each([
  ['one line\nanother line', 15, ['one line', 'another line']],
  ['First sentence. Second sentence.', 20, ['First sentence.', 'Second sentence.']],
  ['出口增长。进口下降。', 7, ['出口增长。', '进口下降。']],
  ['exports, imports, trade', 18, ['exports, imports,', 'trade']],
  ['exports of Beijing', 12, ['exports of', 'Beijing']],
  ['value 1.12 trillion yuan', 18, ['value', '1.12 trillion yuan']],
  ['short', 100, ['short']],
  ['', 10, []],
] as const)('%j at %i', (text, limit, pieces) => {
  expect(splitText(text, limit)).toEqual(pieces);
});

const FIGURES = ['1.12 trillion yuan', '+40.1 %', '16,900.5 million yuan', '1.69万亿元', '-0.8 pp', '24.7 to 25.0'];
const words = fc.array(
  fc.oneof(fc.constantFrom(...FIGURES), fc.constantFrom('exports', 'rose.', 'and', '出口', '同比，')),
  {
    minLength: 20,
    maxLength: 200,
  },
);

test('no figure is ever cut, nothing is lost, and no piece is too long', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 300 }), (list, limit) => {
      const text = list.join(' and ');
      const pieces = splitText(text, limit);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      const count = (one: string, figure: string): number => one.split(figure).length - 1;
      for (const figure of FIGURES.slice(0, 5)) {
        const within = pieces.reduce((sum, piece) => sum + count(piece, figure), 0);
        expect(within).toBe(count(text, figure));
      }
    }),
  );
});

test('a run without any break is cut at the limit, but not through an escape or a two-part character', () => {
  expect(splitText(`${'a'.repeat(8)}&amp;b`, 10)).toEqual(['a'.repeat(8), '&amp;b']);
  expect(splitText(`${'a'.repeat(9)}😀b`, 10)).toEqual(['a'.repeat(9), '😀b']);
});
