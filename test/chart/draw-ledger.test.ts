import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../src/chart/colours.ts';
import { draw } from '../../src/chart/draw-worker.ts';
import { bars } from '../../src/chart/kinds/bars.ts';
import { heat } from '../../src/chart/kinds/heat.ts';
import { lines } from '../../src/chart/kinds/lines.ts';
import { multiples } from '../../src/chart/kinds/multiples.ts';
import { ranked } from '../../src/chart/kinds/ranked.ts';
import type { ChartSpecification, NamedValues } from '../../src/chart/specification.ts';
import { decodePng } from './decode-png.ts';
import { ledgerCharts, wave } from './ledger-fixtures.ts';

const page = { lang: 'en', title: 'T', unit: 'u', footer: 'F' } as const;
const series = (values: readonly (number | null)[]): NamedValues => ({
  name: 's',
  values,
  texts: values.map(() => null),
});
const labels = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`);
const drawn = (specification: ChartSpecification) => decodePng(draw({ specification, look: {} }));

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  test.each(Object.entries(ledgerCharts(lang)))(
    '%s is drawn at its size, twice to the same bytes',
    (_, specification) => {
      const look = { theme: lang === 'en' ? 'light' : 'dark' } as const;
      const png = draw({ specification, look });
      const { width, height, description } = decodePng(png);
      expect([width, height]).toEqual([900, specification.height ?? 480]);
      expect(description).toBe(specification.alt);
      expect(draw({ specification, look }).equals(png)).toBe(true);
    },
  );
});

test('scale 2 has twice the pixels, of a taller chart as well', () => {
  const specification = ledgerCharts('en')['heat, 42 by 24'] as ChartSpecification;
  const { width, height } = decodePng(draw({ specification, look: { scale: 2 } }));
  expect([width, height]).toEqual([1800, 2 * (specification.height ?? 0)]);
});

/** Columns of pixels (markers have a few of their own) between the first and the last in which a colour is found, in which it is not. */
function hole(specification: ChartSpecification, colour: string): number {
  const { rgb, width } = drawn(specification);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const columns = new Set<number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1)
    if (wanted.every((channel, at) => rgb[3 * pixel + at] === channel)) columns.add(pixel % width);
  return Math.max(...columns) - Math.min(...columns) + 1 - columns.size;
}

const COLOUR = COLOURS.light.series[0]?.edge ?? '';

test('a line is broken at a gap, and only there', () => {
  const line = (values: (number | null)[]) =>
    lines({ ...page, labels: labels(values.length), series: [series(values)] });
  expect(hole(line([2, 2, 2, 2, 2, 2]), COLOUR)).toBeLessThan(20);
  expect(hole(line([2, 2, null, null, 2, 2]), COLOUR)).toBeGreaterThan(300);
});

test('a point between two gaps is seen, of many as of few', () => {
  for (const length of [9, 399]) {
    const values = Array.from({ length }, (_, index) => (index === (length - 1) / 2 ? 5 : null));
    const alone = lines({ ...page, labels: labels(length), series: [series(values)] });
    expect(hole(alone, COLOUR)).toBeLessThan(12);
  }
});

test('a running period looks unlike a whole one, and is named', () => {
  const whole = ledgerCharts('en')['lines, two'] as Extract<ChartSpecification, { kind: 'lines' }>;
  const png = (partial: boolean) => draw({ specification: { ...whole, partial }, look: {} });
  expect(png(true).equals(png(false))).toBe(false);
});

test.each([
  ['bars', bars({ ...page, labels: labels(49), series: [wave('', 49, 1)] }), 'at most 48, not 49; draw lines'],
  [
    'lines',
    lines({ ...page, labels: labels(1001), series: [wave('', 1001, 1)] }),
    '8 lines of 1000 points, not 1 of 1001',
  ],
  [
    'ranked',
    ranked({ ...page, rows: labels(31).map((name) => ({ name, value: 1, text: '' })) }),
    'at most 30 rows, not 31',
  ],
  [
    'headings',
    ranked({ ...page, headings: ['a', 'b', 'c'], rows: [{ name: '', value: 1, text: '' }] }),
    'at most 2 headings, not 3',
  ],
  ['heat', heat({ ...page, labels: labels(32), rows: [wave('', 32, 1)] }), 'at most 48 rows by 31 labels, not 1 by 32'],
])('more than can be read is refused: %s', (_, specification, reason) => {
  expect(() => draw({ specification, look: {} })).toThrow(reason);
});

test('whatever the values, a picture comes out', () => {
  const value = fc.option(
    fc.oneof(fc.constant(0), fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })),
  );
  const rows = fc
    .integer({ min: 1, max: 12 })
    .chain((length) =>
      fc.array(fc.array(value, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(rows, (values) => {
      const named = values.map((row, at) => ({ ...series(row), name: `${at}` }));
      const given = { ...page, labels: labels(values[0]?.length ?? 0) };
      const charts = [
        bars({ ...given, series: named.map((one) => ({ ...one, growth: one.values })) }),
        lines({
          ...given,
          series: named.map((one) => ({ ...one, growth: one.values })),
          partial: true,
          events: [{ at: 0, text: 'e' }],
        }),
        ranked({ ...page, rows: (values[0] ?? []).map((one, at) => ({ name: `${at}`, value: one, text: null })) }),
        heat({ ...given, rows: named }),
        multiples({ ...given, rows: named, mark: 'line', scale: 'same' }),
      ];
      for (const specification of charts) expect(draw({ specification, look: {} }).readUInt32BE(16)).toBe(900);
    }),
    { numRuns: 15 },
  );
});
