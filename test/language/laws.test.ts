import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfMonth } from '../../src/domain/day.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { RELATIVE_PERIODS } from '../../src/domain/period.ts';
import { NO_SCOPE, type Query, type Scope } from '../../src/domain/query.ts';
import { DIMENSIONS, MEASURES, OUTPUTS, STATS, UNITS, VERBS } from '../../src/domain/vocabulary.ts';
import { composeRunningTotal } from '../../src/language/compose/compose-running-total.ts';
import { createLexicon } from '../../src/language/lexicon/lexicon.ts';
import { printSlots } from '../../src/language/print/print.ts';
import { language, reference } from './language.ts';

const LANGS = ['en', 'zh'] as const satisfies Lang[];
const sortedSome = <T extends string>(values: readonly T[]) =>
  fc.subarray([...values], { maxLength: 3 }).map((some) => some.sort());
const inOrder = <T extends string>(values: readonly T[]) => fc.subarray([...values]);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

const year = fc.integer({ min: 1990, max: 2099 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 31 }))
  .map(
    ([label, date]) => `${label}-${String(Math.min(date, Number(lastDayOfMonth(label).slice(8)))).padStart(2, '0')}`,
  );
const LABELS = [
  year.map(String),
  fc.tuple(year, fc.constantFrom('H1', 'H2')).map(([y, tail]) => `${y}${tail}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}Q${q}`),
  month,
  day,
];
const period = fc.oneof(
  ...LABELS.map((label) =>
    fc.oneof(
      label.map((one) => ({ from: one, to: one })),
      fc.tuple(label, label).map((ends) => {
        const [from = '', to = ''] = ends.sort();
        return { from, to };
      }),
    ),
  ),
  fc.constantFrom(...RELATIVE_PERIODS).map((relative) => ({ relative })),
);

const modes = [...reference.modes.map(({ code }) => code), 'b2b', 'b2c'];
const hs = fc
  .array(fc.stringMatching(/^(?:0[1-9]|[1-9]\d)\d{0,8}$/), { maxLength: 2 })
  .map((codes) => [...new Set(codes)].sort());
const LISTS = {
  offices: sortedSome(reference.offices.map(({ code }) => code)),
  modes: sortedSome(modes),
  hs,
  partners: sortedSome([...new Set(reference.partners.map(({ iso3 }) => iso3))].filter((code) => code !== '')),
  enterprises: fc
    .array(fc.stringMatching(/^[0-9A-Z]{10}$/), { maxLength: 2 })
    .map((codes) => [...new Set(codes)].sort()),
};
const scope: fc.Arbitrary<Scope> = fc.record(LISTS);
const oneDimension: fc.Arbitrary<Scope> = fc
  .oneof(
    ...(Object.keys(LISTS) as (keyof Scope)[]).map((key) => LISTS[key].map((list) => ({ ...NO_SCOPE, [key]: list }))),
  )
  .filter((one) => Object.values(one).some((list) => list.length > 0));

// 万亿元 is read as trillion, so no question holds `wanyi`; under `compare` a second period is the one compared with; a
// running total without a period takes the day that it is known at.
const query: fc.Arbitrary<Query> = fc
  .record({
    verb: maybe(fc.constantFrom(...VERBS)),
    measures: inOrder(MEASURES),
    stats: inOrder(STATS),
    period: maybe(period),
    scope,
    by: fc.shuffledSubarray([...DIMENSIONS], { maxLength: 3 }),
    limit: maybe(fc.record({ side: fc.constantFrom('top', 'bottom'), count: fc.integer({ min: 1, max: 999 }) })),
    versus: maybe(
      fc.oneof(
        period.map((one) => ({ period: one })),
        oneDimension.map((one) => ({ scope: one })),
      ),
    ),
    asOf: maybe(
      fc.oneof(
        day.map((one) => ({ day: one })),
        fc.constantFrom('first', 'preliminary', 'official', 'final', 'backcast').map((status) => ({ status })),
      ),
    ),
    unit: maybe(fc.constantFrom(...UNITS)),
    output: maybe(fc.constantFrom(...OUTPUTS)),
  })
  .map((one): Query => (one.stats.includes('ytd') ? { ...one, ...composeRunningTotal(one) } : one))
  .filter((one) => language.print(one, 'en') !== '');

test.each(LANGS)('what is printed reads to the same question: %s', (lang) => {
  fc.assert(
    fc.property(query, (asked) => {
      const printed = language.print(asked, lang);
      expect({ printed, read: language.read(printed) }).toEqual({ printed, read: { query: asked, mended: [] } });
    }),
    { numRuns: 250 },
  );
});

test.each(LANGS)('the order of slots does not matter: %s', (lang) => {
  const shuffled = query.chain((asked) => {
    const slots = printSlots(asked, lang, reference);
    return fc.tuple(fc.constant(asked), fc.shuffledSubarray(slots, { minLength: slots.length }));
  });
  fc.assert(
    fc.property(shuffled, ([asked, slots]) => {
      const typed = slots.join(' ');
      expect({ typed, read: language.read(typed) }).toEqual({ typed, read: { query: asked, mended: [] } });
    }),
    { numRuns: 250 },
  );
});

const words = createLexicon(reference).all.map(({ text }) => text);
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    '2020',
    '11',
    '年',
    '月',
    '日',
    '-',
    '..',
    ':',
    ',',
    '、',
    'q4',
    'h1',
    '13月',
    '第',
    'to',
    '@',
    '前9',
  ),
  fc.nat({ max: 99_999 }).map(String),
);
const sentence = fc
  .tuple(fc.array(piece, { maxLength: 14 }), fc.constantFrom(' ', ''))
  .map(([pieces, glue]) => pieces.join(glue));

test('nothing that is typed throws; what is read prints to itself, what is refused has its place in the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    sentence,
  );
  fc.assert(
    fc.property(anything, fc.constantFrom(...LANGS), (text, lang) => {
      const read = language.read(text);
      if ('query' in read) {
        expect(language.read(language.print(read.query, lang))).toMatchObject({ query: read.query });
      } else if ('at' in read.facts) {
        expect(read.facts.at).toBeGreaterThanOrEqual(0);
        expect(read.facts.at).toBeLessThanOrEqual([...text].length);
      }
      expect(language.read(text)).toEqual(read);
      for (const completion of language.complete(text, lang).slice(0, 3)) language.read(completion.text);
      language.nearest(text, lang);
    }),
    { numRuns: 400 },
  );
});

const REPEATED = [
  'exports ',
  '出口',
  'exports 2020 ',
  '2020年',
  'hs 85, ',
  'as csv ',
  'by month, ',
  '按',
  ' - ',
  '的',
  'exprots ',
  '一',
  '11',
  'a',
  "a'",
  '呼和',
];

test.each(REPEATED)('the time that reading takes grows with the length and not faster: %j', (unit) => {
  // The same 5,000 units, in shorter or longer texts: the sums are large enough for a clock that ticks coarsely.
  const spent = (times: number): number => {
    const text = unit.repeat(times);
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 2; run++) {
      // Time on the processor: what else the machine does is not counted.
      const start = process.cpuUsage();
      for (let read = 0; read < 5_000 / times; read++) language.read(text);
      least = Math.min(least, process.cpuUsage(start).user / 1000);
    }
    return least;
  };
  spent(500);
  // A quadratic reader would take ten times as long for texts ten times as long.
  expect(spent(5000)).toBeLessThan(4 * spent(500) + 10);
});
