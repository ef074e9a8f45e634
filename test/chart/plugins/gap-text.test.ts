import { expect, test } from 'vitest';
import { gapText } from '../../../src/chart/plugins/gap-text.ts';

// Chinese characters are twice as wide as Latin ones, as on a canvas.
const measure = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

test.each([
  [null, 20, ['–']],
  ['', 20, ['–']],
  ['no base', 7, ['no base']],
  ['no base', 5, ['no', 'base']],
  ['no base', 3, ['–']],
  ['无基数', 6, ['无基数']],
  ['无基数', 2, ['无', '基', '数']],
  ['与2月合计', 7, ['与2月', '合计']],
  ['与2月合计', 2, ['–']],
])('%s in %d is %j', (reason, room, rows) => {
  expect(gapText(reason, room, measure)).toEqual(rows);
});
