import { expect, test } from 'vitest';
import { fitLabels, labelHeight } from '../../src/chart/label-fit.ts';

test.each([
  { texts: ['1.12'], room: 90, mayTurn: true, fit: { size: 18, turned: false } },
  { texts: ['+40.1'], room: 42, mayTurn: false, fit: { size: 16, turned: false } },
  { texts: ['0.5278'], room: 30, mayTurn: true, fit: { size: 16, turned: true } },
  { texts: ['0.5278'], room: 30, mayTurn: false, fit: null },
  { texts: ['0.5278'], room: 10, mayTurn: true, fit: null },
])('$texts in $room pixels', ({ texts, room, mayTurn, fit }) => {
  expect(fitLabels(texts, room, mayTurn)).toEqual(fit);
});

test('turned labels stand as high as they are long', () => {
  expect(labelHeight(['12'], { size: 16, turned: false })).toBe(16);
  expect(labelHeight(['12', '1'], { size: 16, turned: true })).toBeCloseTo(2 * 0.555 * 16);
  expect(labelHeight(['12'], null)).toBe(0);
});
