import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { useFront } from '../../commands/front.ts';

const YUAN = 100;
const MILLION = 1_000_000 * YUAN;
let ids = 0;

/** One declaration of Beijing, 9610, exports to the United States, unless told otherwise. */
function goods(day: string, millions: number, about: Partial<Declaration> = {}): Declaration {
  ids += 1;
  return {
    id: `T${ids}`,
    version: 1,
    kind: 'goods',
    day,
    office: '0100',
    flow: 'exports',
    mode: '9610',
    partner: 'USA',
    chapter: '61',
    enterprise: '',
    value: millions * MILLION,
    parcels: 10,
    original: null,
    ...about,
  };
}

const sold = goods('2020-11-03', 10);
const RECORDS: readonly Declaration[] = [
  // The ledger begins after New Year's Day.
  goods('2020-01-02', 1, { office: '0800', flow: 'imports' }),
  // Spring Festival: 2020-01-25 and 2021-02-12, eighteen days later in the year.
  goods('2020-01-10', 40),
  goods('2020-02-20', 20),
  goods('2021-01-10', 50),
  goods('2021-02-20', 40),
  goods('2020-01-20', 8, { office: '2200' }),
  goods('2021-02-07', 16, { office: '2200' }),
  // 9710 began in Beijing on 2020-07-01.
  goods('2020-08-05', 3, { mode: '9710' }),
  goods('2021-05-05', 5, { mode: '9710' }),
  goods('2021-08-05', 6, { mode: '9710' }),
  sold,
  goods('2020-12-01', 1, { kind: 'return', original: sold.id }),
  goods('2021-03-01', 2, { kind: 'return', original: sold.id }),
  ...['2900', '3100', '5300'].map((office, at) => goods('2021-06-01', 10 * (at + 1), { office })),
  ...['2900', '3100', '5300'].map((office) => goods('2020-06-01', 10, { office })),
  // Enough declarations in one office for a rate.
  ...Array.from({ length: 100 }, (_, at) => goods('2021-09-01', 1, { office: '4600', id: `Z${at}` })),
  goods('2021-09-02', 4, { office: '4600', kind: 'return' }),
  goods('2021-09-30', 7),
];
const { ask } = useFront(RECORDS);

describe('growth on the same footing', () => {
  test.each([
    ['exports Beijing 2021-02', 'Beijing: CBEC exports Feb 2021: 40.00 million yuan, Jan–Feb +50.0 % y/y'],
    ['exports Beijing 2021-01', 'Beijing: CBEC exports Jan 2021: 50.00 million yuan, Jan–Feb +50.0 % y/y'],
    ['exports Beijing 2021-08 9710', 'Beijing, 9710: CBEC exports Aug 2021: 6.00 million yuan, +100.0 % y/y'],
    ['exports Beijing 2021-05 9710', 'Beijing, 9710: CBEC exports May 2021: 5.00 million yuan, no base'],
    ['exports Beijing 2019-12..2020-01', 'Beijing: CBEC exports Dec 2019 to Jan 2020: 40.00 million yuan, no base'],
    ['出口 北京 2021年2月', '2021年2月北京跨境电商出口：4000.00万元，同比1–2月+50.0%'],
    ['exports Shanghai 2021-02 aligned', 'Shanghai: CBEC exports Feb 2021: 16.00 million yuan, +100.0 % y/y'],
    ['exports Beijing 2021-01 vs 2020-01', 'Beijing: CBEC exports Jan 2021: 50.00 million yuan, +25.0 % on Jan 2020'],
    ['exports Beijing 2021-01-10', 'Beijing: CBEC exports 10 Jan 2021: 50.00 million yuan'],
  ])('%s', async (question, headline) => {
    expect((await ask(question)).text.split('\n')[0]).toBe(headline);
  });

  test('by month, January and February share one rate, and a month without declarations is a gap', async () => {
    const { table, chart, footnotes } = await ask('exports Beijing 2021 by month');
    expect(table?.rows.slice(0, 2)).toEqual([
      ['Jan', '50.00', 'with Feb'],
      ['Feb', '40.00', 'Jan–Feb +50.0 %'],
    ]);
    expect(footnotes.join(' ')).toContain('January and February are compared together');
    expect(chart?.kind === 'bars' && chart.lines[0]?.values.slice(0, 4)).toEqual([50, 40, null, null]);
  });
});

test('a ranking has shares, growth, and the rest as other', async () => {
  const { table, text, chart } = await ask('exports 2021-06 by office top 2');
  expect(table?.rows).toEqual([
    ['Shenzhen', '30.00', '+200.0 %', '50.0'],
    ['Ningbo', '20.00', '+100.0 %', '33.3'],
    ['other (1)', '10.00', '0.0 %', '16.7'],
    ['Total', '60.00', '+100.0 %', '100.0'],
  ]);
  expect(text.split('\n')[1]).toBe('1. Shenzhen 30.00 million yuan (50.0 %), +200.0 %');
  expect(chart).toMatchObject({ kind: 'ranked', title: 'All offices: CBEC exports Jun 2021 by office' });
  expect((await ask('exports 2021-06 by office bottom 1')).table?.rows[0]?.[0]).toBe('Hangzhou');
});

test('offices are compared side by side', async () => {
  const { table, chart } = await ask('compare Hangzhou Ningbo exports 2021 by month');
  expect(table?.columns[0]?.name).toBe('Office (million yuan)');
  expect(table?.rows.map(([name]) => name)).toEqual(['Ningbo', 'Hangzhou']);
  expect(chart?.kind).toBe('lines');
});

test('two questions about a whole: its share, and its points of growth', async () => {
  expect((await ask('share Shenzhen exports 2021-06')).text).toBe(
    'Shenzhen: CBEC exports Jun 2021: 30.00 million yuan, 50.0 % of 60.00 million yuan',
  );
  const { text } = await ask('contribution exports 2021-06 by office');
  expect(text.split('\n')[1]).toBe('Shenzhen +66.67 pp, Ningbo +33.33 pp, Hangzhou 0.00 pp');
});

describe('returns', () => {
  test('the two rates are named, and count what they say', async () => {
    const month = await ask('returns rate 2021-09 by office');
    expect(month.footnotes.join(' ')).toContain('Rate by return month');
    expect(month.table?.rows[0]).toEqual(['Zhengzhou', '4.00', 'no base', '4.00', '100.00']);
    const cohort = await ask('returns cohort Beijing 2020-11');
    expect(cohort.footnotes.join(' ')).toContain('by cohort');
    expect(cohort.figures.at(-1)?.value).toBe(3 * MILLION);
  });

  test('a rate of few parcels is held back, and with it what it is made of', async () => {
    const { table, footnotes, figures } = await ask('returns rate 2021-09 by office');
    expect(table?.rows[1]?.slice(0, 2)).toEqual(['Beijing', '–']);
    expect(figures.find(({ key }) => key.office === '0100')?.value).toBeNull();
    expect(footnotes.join(' ')).toContain('No rate is given for fewer than 100 parcels');
    expect(table?.rows[1]?.slice(3)).toEqual(['–', '–']);
  });
});

describe('every answer says where it stands', () => {
  test('ledger figures are marked as such, with their state', async () => {
    const { figures, footnotes, chart } = await ask('exports Beijing 2021-02');
    expect(figures.at(-1)).toMatchObject({
      status: 'ledger',
      caliber: 'ledger',
      unit: 'fen',
      value: 40 * MILLION,
      growth: null,
    });
    expect(footnotes.join(' ')).toContain('Sum of declarations in the store up to 30 Sep 2021 (state 1)');
    expect(chart?.demo).toBeFalsy();
  });

  test('a national figure stands beside the sum, with the reason', async () => {
    expect((await ask('exports 2020')).footnotes.join(' ')).toContain(
      'Sum of declarations in the store: 111.00 million yuan. It differs',
    );
    expect((await ask('exports 2020 by office')).footnotes).toContain(
      'Published national figure: 1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021). Growth above compares sums of declarations.',
    );
  });

  test('what lies outside the ledger is said with its first and last day', async () => {
    expect((await ask('exports Beijing 2018')).text).toBe(
      'No data: the ledger of declarations runs from 2 Jan 2020 to 30 Sep 2021.',
    );
  });
});

test('buttons lead from the nation to an office, its modes, its months, and back', async () => {
  const asks = async (line: string): Promise<string[]> => (await ask(line)).actions.map((action) => action.ask);
  expect(await asks('/stats exports 2020')).toContain('/stats exports 2020 by office');
  expect(await asks('/stats exports 2021 by office')).toContain('/stats exports 2021 Beijing by month');
  expect(await asks('/stats exports 2021 Beijing')).toEqual(
    expect.arrayContaining([
      '/stats exports 2021 Beijing by mode',
      '/stats exports 2021 Beijing by month',
      '/stats exports 2021',
    ]),
  );
});

test.each([
  ['exports hs8517 2021', 'hs-too-deep'],
  ['exports enterprise:1100000001 2021', 'no-enterprise-figures'],
  ['rank exports 2021', 'does-not-fit'],
  ['exports Beijing 2021 as of 2021-06-30', 'does-not-fit'],
  ['exports Beijing 2021-09 aligned', 'does-not-fit'],
  ['exports Beijing 2021-09 cohort', 'does-not-fit'],
  ['exports Beijing 2021 in usd', 'no-dollar-figure'],
])('%s is refused', async (question, code) => {
  expect((await ask(question)).refusal?.code).toBe(code);
});

test('a contribution without parts named is that of exports and imports, as published', async () => {
  const { text } = await ask('contribution 2020');
  expect(text).toMatch(/^exports \+24\.8 pp \(24\.7 to 25\.0\), imports \+6\.3 pp/);
});

test('a mode that began late adds its change to growth, though it has no growth of its own', async () => {
  const { text } = await ask('contribution exports 2021 Beijing by mode');
  const points = [...text.matchAll(/([+-]?\d+\.\d+) pp/g)].map(([, value]) => Number(value));
  const growth = Number(/([+-]?\d+\.\d) % y\/y/.exec(text)?.[1]);
  expect(points.reduce((sum, value) => sum + value, 0)).toBeCloseTo(growth, 0);
});

test('nothing declared is not zero, and a cohort is not compared with an older one', async () => {
  expect((await ask('exports Lhasa 2021')).text).toMatch(/^No data: the store holds no declarations of this kind/);
  expect((await ask('returns cohort Beijing 2021')).figures.at(-1)?.growth).toBeNull();
});

test('two periods that only the ledger knows are compared from it', async () => {
  expect((await ask('exports 2021-02 vs 2020-02')).text.split('\n')[0]).toMatch(/ on Feb 2020$/);
});
