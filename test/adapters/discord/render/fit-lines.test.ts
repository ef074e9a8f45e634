import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitLines } from '../../../../src/adapters/discord/render/fit-lines.ts';

test.each([
  [['one', 'two'], 7, 'en', { text: 'one\ntwo', hidden: 0 }],
  [['one', 'two', 'three four five'], 20, 'en', { text: 'one\ntwo\n… and 1 more', hidden: 1 }],
  [['one', 'two', 'three four five'], 13, 'zh', { text: 'one\n… 另有2项', hidden: 2 }],
  [
    ['Up 1.12 trillion. Then 0.57 trillion; then more.'],
    40,
    'en',
    { text: 'Up 1.12 trillion.\n… and 2 more', hidden: 2 },
  ],
  [['出口1.12万亿元。进口0.57万亿元。其余略去不写。'], 20, 'zh', { text: '出口1.12万亿元。\n… 另有2项', hidden: 2 }],
  [['nothing of this fits here'], 3, 'en', { text: '', hidden: 1 }],
] as const)('%j in %d characters, %s', (lines, limit, lang, expected) => {
  expect(fitLines(lines, limit, lang)).toEqual(expected);
});

test('it never exceeds the limit, and shows all or says how many it does not', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 })), fc.integer({ min: 20, max: 500 }), (lines, limit) => {
      const { text, hidden } = fitLines(lines, limit, 'en');
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.endsWith(`… and ${hidden} more`)).toBe(hidden > 0);
    }),
  );
});
