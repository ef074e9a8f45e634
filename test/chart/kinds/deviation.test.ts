import { expect, test } from 'vitest';
import { checkSpecification } from '../../../src/chart/check-specification.ts';
import { draw } from '../../../src/chart/draw-worker.ts';
import { deviation } from '../../../src/chart/kinds/deviation.ts';
import { decodePng } from '../decode-png.ts';

const given = {
  title: 'T',
  unit: 'u',
  labels: ['1', '2', '3', '4'],
  actual: [10, 11, null, 4],
  expected: [10, 10, null, 10],
  width: [2, 2, null, 12],
  marked: { from: 3, to: 3 },
  resting: [1],
  ticks: [],
  events: [{ at: 2, text: '11.11' }],
  footer: 'F',
  alt: 'A',
};

test.each(['en', 'zh'] as const)('the band lies around what was expected and not below zero, in %s', (lang) => {
  const specification = deviation({ ...given, lang });
  expect(specification.band).toEqual({ axis: 'level', low: [8, 8, null, 0], high: [12, 12, null, 22] });
  expect(specification.lines.map(({ values }) => values)).toEqual([given.actual, given.expected]);
  expect(specification.footer).toMatch(/\nF$/);
  const { width, height, description } = decodePng(draw({ specification, look: {} }));
  expect([width, height, description]).toEqual([900, 480, 'A']);
});

test('the days that deviate are tinted', () => {
  const whole = draw({ specification: deviation({ ...given, lang: 'en' }), look: {} });
  const plain = draw({ specification: deviation({ ...given, lang: 'en', marked: null }), look: {} });
  expect(plain.equals(whole)).toBe(false);
});

test('a day beside the labels is refused', () => {
  const beside = deviation({ ...given, lang: 'en', marked: { from: 3, to: 4 } });
  expect(() => checkSpecification(beside)).toThrow('beside its labels');
});
