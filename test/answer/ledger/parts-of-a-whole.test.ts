import { expect, test } from 'vitest';
import { officersFront } from '../../command/officers-front.ts';
import { asking, goods } from '../asking.ts';

const MILLION = 1_000_000;
const OFFICES = ['0100', '2200', '2900', '3100'];

/** Four offices, two modes, two years: 1 to 4 million a cell in 2020, and half as much again in 2021. */
const EXPORTS = ['2020-06-01', '2021-06-01'].flatMap((day, year) =>
  OFFICES.flatMap((office, at) =>
    ['9610', '1210'].map((mode) =>
      goods(`${day}-${office}-${mode}`, (at + 1) * (1 + year / 2) * MILLION, { day, office, mode }),
    ),
  ),
);
const RECORDS = [...EXPORTS, goods('first', 1, { day: '2020-01-02', flow: 'imports' })];

const rows = async (question: string) => (await (await asking(RECORDS)).ask(question)).table?.rows;

test('top N of two dimensions keeps the second whole and adds the rest', async () => {
  expect(await rows('exports 2021 by office,mode top 2')).toEqual([
    ['Ningbo', '6.00', '6.00'],
    ['Hangzhou', '4.50', '4.50'],
    ['other (2)', '4.50', '4.50'],
  ]);
  expect((await rows('exports 2021 by mode,office bottom 1'))?.map(([name]) => name)).toEqual(['1210', 'other (1)']);
  const byMonth = await rows('exports 2021 by month,office top 1');
  expect(byMonth?.map((row) => [row[0], row[6]])).toEqual([
    ['Ningbo', '12.00'],
    ['other (3)', '18.00'],
  ]);
});

test('points of growth add up, whatever is left out by name', async () => {
  expect(await rows('contribution exports 2021 by office top 1')).toEqual([
    ['Ningbo', '+20.00', '4.00'],
    ['other (3)', '+30.00', '6.00'],
    ['Total', '+50.00', '10.00'],
  ]);
  expect(await rows('contribution exports 2021 by office,mode top 2')).toEqual([
    ['Ningbo, 1210', '+10.00', '2.00'],
    ['Ningbo, 9610', '+10.00', '2.00'],
    ['other (6)', '+30.00', '6.00'],
    ['Total', '+50.00', '10.00'],
  ]);
});

test.each(['contribution exports 2021 by month', 'contribution exports 2021 Beijing', 'exports,balance 2021 Beijing'])(
  '%s is refused, not answered in part',
  async (question) => {
    const { ask } = await asking(RECORDS);
    expect((await ask(question)).refusal?.code).toBe('does-not-fit');
  },
);

test('files of points hold level, change and points of each part', async () => {
  const { ask } = await asking(RECORDS);
  const { figures } = await ask('contribution exports 2021 by office');
  const ningbo = figures.filter(({ key }) => key.office === '3100').map(({ name, value, unit }) => [name, value, unit]);
  expect(ningbo).toEqual([
    ['value', 12 * MILLION * 100, 'fen'],
    ['value change', 4 * MILLION * 100, 'fen'],
    ['value contribution', 20, 'pp'],
  ]);
});

test('vs an office, behind a question that names none, sets it beside all the others', async () => {
  expect(await rows('exports 2021 vs Beijing')).toEqual([
    ['Beijing', '3.00', '+50.0 %', '10.0'],
    ['all others', '27.00', '+50.0 %', '90.0'],
    ['Total', '30.00', '+50.0 %', '100.0'],
  ]);
  expect((await rows('exports 2021 Ningbo vs 9610'))?.map(([name, amount]) => [name, amount])).toEqual([
    ['9610', '6.00'],
    ['all others', '6.00'],
    ['Total', '12.00'],
  ]);
  expect((await rows('exports 2021 vs Beijing by month'))?.map((row) => [row[0], row[6]])).toEqual([
    ['all others', '27.00'],
    ['Beijing', '3.00'],
  ]);
});

test('an officer of one office may set it beside all the others', async () => {
  const { ask, bugs } = await officersFront(RECORDS);
  const { table } = await ask('beijing', '/stats exports 2021 vs Beijing');
  expect(table?.rows.map(([name]) => name)).toEqual(['Beijing', 'all others', 'Total']);
  expect((await ask('beijing', '/stats exports 2021 vs Ningbo')).refusal?.code).toBe('other-office');
  expect(bugs).toEqual([]);
});

test('general trade and market procurement are no cross-border e-commerce', async () => {
  const { ask } = await asking([...RECORDS, goods('contrast', 50 * MILLION, { day: '2021-06-02', mode: '0110' })]);
  const { text, footnotes } = await ask('exports 2021 by office top 1');
  expect(text).toContain('CBEC exports 2021 (to 2 Jun) by office: 30.00 million yuan');
  expect(footnotes.join(' ')).toContain('Without 0110');
  expect((await ask('exports 2021 0110')).text).toContain('0110: exports 2021 (to 2 Jun): 50.00 million yuan');
});

test('a ledger has no days after the moment that is asked about', async () => {
  const { ask } = await asking(RECORDS, false, '2021-02-01T04:00:00Z');
  const { text } = await ask('exports 2020..2021 by year');
  expect((await ask('exports 2021 by office')).text).toContain('No data');
  expect((await ask('exports 2020 by office')).text).toContain('20.00 million yuan');
  expect(text).not.toContain('50.00');
});

test('the day of a moment in the past was not over', async () => {
  const { ask } = await asking(
    [...RECORDS, goods('day', MILLION, { day: '2021-06-02' })],
    false,
    '2021-06-01T04:00:00Z',
  );
  expect((await ask('exports 2021 by office')).text).toContain('No data');
});

test('a question by flow has exports and imports, each by itself', async () => {
  const { ask } = await asking([...RECORDS, goods('in', 3 * MILLION, { day: '2021-06-01', flow: 'imports' })]);
  const { readAs, table } = await ask('trade 2021-06 Beijing by flow');
  expect(readAs).toBe('exports,imports 2021-06 Beijing');
  expect(table?.rows.map(([name, amount]) => [name, amount])).toEqual([
    ['exports', '3.00'],
    ['imports', '3.00'],
    ['Total', '6.00'],
  ]);
  expect((await ask('出口 2021年6月 北京 按流向', 'zh')).readAs).toBe('出口 2021年6月 北京海关');
});

test('buttons lead to days within a month, and to no months of one', async () => {
  const { ask } = await asking(RECORDS);
  const asks = async (question: string) => (await ask(question)).actions.map(({ ask: line }) => line);
  expect(await asks('exports 2021-06 Beijing')).toContain('/stats exports 2021-06 Beijing by day');
  expect(await asks('exports 2021-06 by office')).toContain('/stats exports 2021-06 Ningbo by day');
  expect((await asks('exports 2021-06 by day')).join()).not.toContain('by month');
  expect((await asks('exports 2021-06-01 by office')).join()).not.toMatch(/by (day|month)/);
});

test('returns by cohort say so in the title', async () => {
  const { ask } = await asking([
    ...RECORDS,
    goods('back', MILLION, { day: '2021-06-01', kind: 'return', original: '2020-06-01-0100-9610' }),
  ]);
  const { text, chart } = await ask('returns cohort 2020');
  expect([text.split(':')[1], chart?.title]).toEqual([
    ' CBEC returned goods by cohort 2020',
    expect.stringContaining('by cohort'),
  ]);
  expect((await ask('退货 批次 2020年', 'zh')).text).toContain('退货额（按放行批次）');
});

test('years that were not published are in a run as sums of declarations, each named', async () => {
  const { ask } = await asking([...RECORDS, goods('now', MILLION, { day: '2026-11-01' })]);
  const { footnotes } = await ask('trend exports');
  expect(footnotes.join(' ')).toContain('2026 (to 1 Nov 2026) 1.00 million yuan');
  expect((await ask('trend exports 2026')).readAs).toBe('exports 2026 by month');
});
