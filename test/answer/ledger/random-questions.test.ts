import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyFigure } from '../../../src/answer/reply.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { daysOf, yearBefore } from '../../../src/domain/period.ts';
import { useFront } from '../../commands/front.ts';
import { someDeclarations } from './some-declarations.ts';

const RECORDS = someDeclarations(6000);
const LAST =
  RECORDS.map(({ day }) => day)
    .sort()
    .at(-1) ?? '';
const { ask } = useFront(RECORDS);

type Dimension = 'office' | 'mode' | 'month' | 'quarter' | 'year' | 'partner' | 'chapter';
const LABELS: Readonly<Record<Dimension, (record: Declaration) => string>> = {
  office: ({ office }) => office,
  mode: ({ mode }) => mode,
  partner: ({ partner }) => partner,
  chapter: ({ chapter }) => chapter,
  month: ({ day }) => day.slice(0, 7),
  quarter: ({ day }) => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: ({ day }) => day.slice(0, 4),
};

const MEASURES = {
  exports: { goods: 'exports', field: 'value' },
  imports: { goods: 'imports', field: 'value' },
  'parcels exports': { goods: 'exports', field: 'parcels' },
  'exports count': { goods: 'exports', field: null },
} as const;

const question = fc.record({
  measure: fc.constantFrom(...(Object.keys(MEASURES) as (keyof typeof MEASURES)[])),
  period: fc.constantFrom('2019', '2020', '2021', '2020-05', '2020-11', '2021-04', '2019Q2', '2020H1', '2020Q4'),
  scope: fc.constantFrom<Partial<Record<'office' | 'mode' | 'partner' | 'chapter', string>>>(
    {},
    { office: '0100' },
    { mode: '9610' },
    { partner: 'USA' },
    { chapter: '85' },
    { office: '2900', mode: '1210' },
    { office: '5300', partner: 'JPN' },
    { mode: '9610', chapter: '61' },
  ),
  by: fc.uniqueArray(fc.constantFrom<Dimension>('office', 'mode', 'month', 'quarter', 'partner', 'chapter'), {
    minLength: 1,
    maxLength: 2,
  }),
});

/** The plainest way to the same sum. */
function added(records: readonly Declaration[], field: 'value' | 'parcels' | null): number {
  return records.reduce((sum, record) => sum + (field === null ? 1 : record[field]), 0);
}

const within = (from: string, to: string) => (record: Declaration) => record.day >= from && record.day <= to;
const keyOf = (figure: ReplyFigure): string => Object.entries(figure.key).sort().join(' ');

test('figures equal an independent count of the records, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ measure, period, scope, by }) => {
      const words = Object.entries(scope).map(([key, value]) => `${key}:${value}`);
      const { figures, refusal } = await ask(`/stats ${measure} ${period} ${words.join(' ')} by ${by.join(',')}`);
      expect(refusal).toBeNull();
      const { goods, field } = MEASURES[measure];
      const [from, to] = daysOf(period);
      const matching = RECORDS.filter(
        (record) =>
          record.kind === 'goods' &&
          record.flow === goods &&
          Object.entries(scope).every(([key, value]) => LABELS[key as Dimension](record) === value),
      );
      const now = matching.filter(within(from, to));
      const wanted = new Map<string, number>();
      for (const [key, records] of Map.groupBy(now, (record) =>
        by
          .map((one) => [one, LABELS[one](record)].join())
          .sort()
          .join(' '),
      )) {
        wanted.set(key, added(records, field));
      }
      const cells = figures.filter((figure) => Object.keys(figure.key).length > 0 && figure.value !== 0);
      expect(new Map(cells.map((figure) => [keyOf(figure), figure.value]))).toEqual(wanted);
      const total = figures.find((figure) => Object.keys(figure.key).length === 0);
      // Nothing declared is said as such, without figures.
      expect(total?.value ?? 0).toBe(added(now, field));
    }),
    { numRuns: 180 },
  );
});

test('growth compares the same days of the year before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2020', '2021', '2020-05', '2020-11', '2021-04', '2020Q2', '2020H2'),
      fc.constantFrom('0100', '2200', '5300'),
      async (period, office) => {
        const { figures, footnotes } = await ask(`/stats exports ${period} office:${office}`);
        const [from, end] = daysOf(period);
        const running = end > LAST;
        const to = running ? LAST : end;
        const [baseFrom, baseEnd] = daysOf(yearBefore(period));
        const baseTo = running ? yearBefore(LAST) : baseEnd;
        const mine = RECORDS.filter(
          (record) => record.kind === 'goods' && record.flow === 'exports' && record.office === office,
        );
        const [now, before] = [
          added(mine.filter(within(from, to)), 'value'),
          added(mine.filter(within(baseFrom, baseTo)), 'value'),
        ];
        expect(figures[0]?.growth).toBe(
          Math.sign(now - before) * (Math.round((Math.abs(now - before) * 10_000) / before) / 100),
        );
        expect(footnotes.some((note) => note.startsWith('The period is still running'))).toBe(running);
      },
    ),
    { numRuns: 25 },
  );
});

/** What a cell of a table says, in hundredths of its unit; 0 for a gap. */
const hundredths = (text: string | undefined): number => Math.round(Number(text?.replace(/[,+–]/g, '')) * 100) || 0;

test('parts of a whole add up to it: top N of one or two dimensions, vs, and points of growth', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        measure: fc.constantFrom('exports', 'imports'),
        period: fc.constantFrom('2020', '2021-04', '2020Q2', '2020-05'),
        shape: fc.constantFrom(
          'by office top 2',
          'by office,mode top 2',
          'by partner,month bottom 2',
          'vs Beijing',
          'points',
        ),
      }),
      async ({ measure, period, shape }) => {
        const points = shape === 'points';
        const question = points ? `contribution ${measure} ${period} by office top 2` : `${measure} ${period} ${shape}`;
        const { figures, table, refusal } = await ask(`/stats ${question} in yuan`);
        expect(refusal).toBeNull();
        const [from, to] = daysOf(period);
        const all = RECORDS.filter(({ kind, flow }) => kind === 'goods' && flow === measure);
        const [now, before] = [
          added(all.filter(within(from, to)), 'value'),
          added(all.filter(within(yearBefore(from), yearBefore(to))), 'value'),
        ];
        expect(figures.find(({ key, name }) => Object.keys(key).length === 0 && name === 'value')?.value).toBe(now);
        const rows = table?.rows.filter(([name]) => name !== 'Total') ?? [];
        const column = points ? 2 : 1;
        const cells = rows.flatMap((row) => (shape.includes(',') ? row.slice(1) : [row[column]]));
        expect(cells.reduce((sum, cell) => sum + hundredths(cell), 0)).toBe(points ? now - before : now);
        if (!points) return;
        const whole = figures.find(({ key, name }) => Object.keys(key).length === 0 && name === 'value contribution');
        expect(whole?.value).toBeCloseTo((100 * (now - before)) / before, 9);
      },
    ),
    { numRuns: 40 },
  );
});
