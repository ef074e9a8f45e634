import { expect, test } from 'vitest';
import { recordFigures } from '../../../src/answer/provenance/recorded-figures.ts';
import type { ReplyFigure } from '../../../src/answer/reply.ts';

const figure = (value: number, text = ''): ReplyFigure => ({
  name: 'value',
  period: '2020',
  key: { day: String(value) },
  value,
  growth: null,
  unit: 'fen',
  text,
  status: 'ledger',
  caliber: 'ledger',
  published: '2020-12-31',
  source: text,
  interval: null,
});
const many = Array.from({ length: 500 }, (_, at) => figure(at));

test('of many figures the first and the total are kept to look at, all of them in the digest', () => {
  const { count, shown, digest } = recordFigures(many);
  expect([count, shown.length, shown[0]?.value, shown.at(-1)?.value]).toEqual([500, 100, 0, 499]);
  const moved = many.map((one, at) => (at === 300 ? figure(7) : one));
  expect(recordFigures(moved).shown).toEqual(shown);
  expect(recordFigures(moved).digest).not.toBe(digest);
});

test('the language of an answer is no part of its figures', () => {
  expect(recordFigures([figure(1, 'one')])).toEqual(recordFigures([figure(1, '一')]));
});
