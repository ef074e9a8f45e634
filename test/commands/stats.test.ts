import { describe, expect, test } from 'vitest';
import { useFront } from './front.ts';

const { ask } = useFront();

describe('the answers that the language promises', () => {
  test.each([
    [
      '/stats exports 2020',
      'CBEC exports 2020: 1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)',
      'exports 2020',
    ],
    [
      '/stats 进出口 2020年',
      '2020年跨境电商进出口1.69万亿元，同比增长31.1%（初步数据，2021年1月14日发布）',
      '进出口 2020年',
    ],
    [
      '/stats contribution exports,imports 2020',
      'exports +24.8 pp (24.7 to 25.0), imports +6.3 pp (6.2 to 6.4) of the +31.1 % growth of CBEC trade 2020 (preliminary, China customs, 14 Jan 2021)',
      'contribution exports,imports 2020',
    ],
    [
      '/stats balance 2020',
      'CBEC balance 2020: surplus 0.55 trillion yuan (0.54 to 0.56) (preliminary, China customs, 14 Jan 2021)',
      'balance 2020',
    ],
    [
      '/stats exports 2019',
      'CBEC exports 2019: not published on this caliber; implied about 0.80 trillion yuan (0.795 to 0.804), from 2020: 1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)',
      'exports 2019',
    ],
    [
      '/stats share exports 2020',
      'CBEC exports 2020: 66.3 % of trade (65.9 to 66.6) (preliminary, China customs, 14 Jan 2021)',
      'share exports 2020',
    ],
    [
      '/stats imports 2022 as of 2023-02-01',
      'CBEC imports 2022: +4.9 % y/y (preliminary, China customs, 13 Jan 2023)',
      'imports 2022 as of 2023-02-01',
    ],
    [
      '/stats exprots 2020',
      'CBEC exports 2020: 1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)',
      'exports 2020',
    ],
    [
      '/stats trade 2020 in usd',
      'CBEC trade 2020: US$261.4 billion, +31.1 % y/y (preliminary, China customs, 14 Jan 2021)',
      'trade 2020 in usd',
    ],
    [
      '/stats exports 2020 in billion',
      'CBEC exports 2020: 1,120 billion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)',
      'exports 2020 in billion',
    ],
    [
      'imports 2022 first',
      'CBEC imports 2022: +4.9 % y/y (preliminary, China customs, 13 Jan 2023)',
      'imports 2022 first',
    ],
    [
      'trade 2022 preliminary',
      'CBEC trade 2022: 2.11 trillion yuan, +9.8 % y/y (preliminary, China customs, 13 Jan 2023)',
      'trade 2022 preliminary',
    ],
    ['trade latest', 'CBEC trade 2025: 2.75 trillion yuan (preliminary, China customs, 14 Jan 2026)', 'trade 2025'],
    ['trade last year', 'CBEC trade 2025: 2.75 trillion yuan (preliminary, China customs, 14 Jan 2026)', 'trade 2025'],
    [
      'exports 2024-06 ytd',
      'CBEC exports H1 2024: 979.9 billion yuan, +18.7 % y/y (official, China customs, 14 Oct 2024)',
      'exports ytd 2024-06',
    ],
    [
      '出口 2024年1-6月',
      '2024年上半年跨境电商出口9799亿元，同比增长18.7%（正式数据，2024年10月14日发布）',
      '出口 2024年1月至2024年6月',
    ],
    [
      'exports 2017',
      'CBEC exports 2017: 33.65 billion yuan, +41.3 % y/y (final, China customs, 9 Feb 2018)',
      'exports 2017',
    ],
  ])('%s', async (question, answer, readAs) => {
    const reply = await ask(question);
    expect(reply.refusal).toBeNull();
    expect(reply.text).toBe(answer);
    expect(reply.readAs?.replaceAll('..', '至')).toBe(readAs.replaceAll('..', '至'));
    expect((await ask(`/stats ${reply.readAs}`, reply.lang)).text).toBe(answer);
  });
});

test('every answer names its status, release and source', async () => {
  const { footnotes, figures, chart } = await ask('/stats exports 2020');
  expect(footnotes[0]).toBe('Source of 2020: GAC press conference of 2021-01-14, as reported in the founding article.');
  expect(figures).toMatchObject([
    { name: 'exports', value: 112_000_000_000_000, unit: 'fen', status: 'preliminary', published: '2021-01-14' },
    { name: 'exports growth', value: 40.1, unit: '%', caliber: 'full', interval: null },
  ]);
  expect(chart).toMatchObject({ kind: 'levels', title: "China's CBEC exports, with growth" });
  expect(chart?.footer).toContain('preliminary: 2020');
});

test('a mended word is named', async () => {
  expect((await ask('/stats exprots 2020')).footnotes[0]).toBe('"exprots" was taken for "exports".');
});

test('revisions warn when the sign changed', async () => {
  const { text, table } = await ask('/stats revisions imports 2022');
  expect(text.split('\n')).toEqual([
    'CBEC imports 2022: first +4.9 % y/y (preliminary, 13 Jan 2023); official -0.8 % y/y, 527.8 billion yuan (17 Jun 2023)',
    'Warning: the sign changed, from +4.9 % to -0.8 %.',
  ]);
  expect(table?.rows).toHaveLength(2);
  expect((await ask('/stats revisions exports 2022')).text).not.toContain('Warning');
});

test('an older vintage says that a newer one exists', async () => {
  const { footnotes } = await ask('/stats imports 2022 as of 2023-02-01');
  expect(footnotes).toContain('A newer vintage exists: official, China customs, 17 Jun 2023.');
});

test('the two calibers are never compared or joined', async () => {
  expect((await ask('/stats exports 2020 vs 2017')).refusal).toMatchObject({
    code: 'calibers-differ',
    facts: { firstCaliber: 'full', secondCaliber: 'platform' },
  });
  const trend = await ask('/stats trend trade');
  expect(trend.table?.rows.map(([period]) => period)).toEqual([
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
  expect(trend.footnotes[0]).toMatch(/^2017: figures exist on another caliber/);
});

test('two periods of one caliber stand side by side without a growth rate of our own', async () => {
  const { text, footnotes } = await ask('/stats trade 2021 vs 2020');
  expect(text.split('\n')).toHaveLength(2);
  expect(text).toContain('+15.0 %');
  expect(text).not.toContain('17.2');
  expect(footnotes.join('\n')).toMatch(/no growth is computed between them/);
});

describe('what is missing is asked for, and what there is not is said', () => {
  test.each([
    [
      '/stats 2020',
      'measure-missing',
      ['/stats exports 2020', '/stats imports 2020', '/stats trade 2020', '/stats returns 2020'],
    ],
    [
      '/stats exports',
      'period-missing',
      ['/stats exports 2025H1', '/stats exports 2024H1', '/stats exports 2024Q1', '/stats exports 2022'],
    ],
    ['/stats exports naning 2020', 'ambiguous-word', ['/stats exports Nanjing 2020', '/stats exports Nanning 2020']],
    ['/stats share trade 2020', 'does-not-fit', []],
    ['/stats trade 2021 in usd', 'no-dollar-figure', []],
  ])('%s', async (question, code, asks) => {
    const { refusal, actions } = await ask(question);
    expect(refusal?.code).toBe(code);
    expect(actions.map((action) => action.ask)).toEqual(asks);
  });

  test.each([
    [
      '/stats exports 2016',
      'No data for CBEC exports 2016. There is data from 2017 to H1 2025: 2017, 2020, 2022, Q1 2024, H1 2024, H1 2025.',
    ],
    [
      '/stats imports 2020 as of 2020-06-01',
      'CBEC imports 2020: no such vintage. There is: preliminary, China customs, 14 Jan 2021.',
    ],
    [
      '/stats share exports 2023',
      'No data: what was published for 2023 does not allow this to be derived for exports.',
    ],
    [
      '/stats contribution 2025',
      'No data: what was published for 2025 does not allow this to be derived for exports and imports.',
    ],
  ])('%s', async (question, text) => {
    const reply = await ask(question);
    expect(reply.refusal).toBeNull();
    expect(reply.text).toBe(text);
    expect(reply.readAs).not.toBeNull();
  });
});

test('a table alone has no chart', async () => {
  expect((await ask('/stats exports 2020 as table')).chart).toBeNull();
});
