import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { asking, goods } from '../asking.ts';
import { rowsOf } from './read-csv.ts';

const BASE = goods('a0', 100, { day: '2019-11-11' });
const RECORDS = [
  goods('z', 1, { day: '2019-01-01' }),
  BASE,
  goods('a1', 150),
  goods('b1', 900, { office: '2900', partner: 'JPN' }),
  goods('c1', 400, { office: '5300', mode: '1210', flow: 'imports' }),
  goods('d1', 300, { office: '5300' }),
];

const linesOf = (content: Uint8Array | undefined): string[] =>
  new TextDecoder().decode(content).replace('\uFEFF', '').trimEnd().split('\r\n');

/** The cells of some columns. */
const columns = (content: Uint8Array | undefined, names: readonly string[]): (string | undefined)[][] =>
  rowsOf(content).map((row) => names.map((name) => row[name]));

test('csv by office: codes as text, names, growth, and the whole', async () => {
  const { ask } = await asking(RECORDS);
  const { file } = await ask('/stats exports 2020-11 by office as csv');
  expect(columns(file?.content, ['period', 'office', 'office_name', 'value', 'growth_pct', 'obs_status'])).toEqual([
    ['2020-11', '0100', 'Beijing', '150.00', '50', 'P'],
    ['2020-11', '2900', 'Hangzhou', '900.00', '', 'P'],
    ['2020-11', '5300', 'Shenzhen', '300.00', '', 'P'],
    ['2020-11', 'all', '', '1350.00', '1250', 'P'],
  ]);
});

test('top 2 keeps the two largest and the whole', async () => {
  const { ask } = await asking(RECORDS);
  const { file } = await ask('/stats exports 2020-11 by office top 2 as csv');
  expect(columns(file?.content, ['office', 'value'])).toEqual([
    ['2900', '900.00'],
    ['5300', '300.00'],
    ['all', '1350.00'],
  ]);
});

test('sdmx: what a question is narrowed to is a code, several are joined, the rest is the total', async () => {
  const { ask } = await asking(RECORDS);
  const names = ['FLOW', 'OFFICE', 'MODE', 'COUNTERPART_AREA', 'TRANSFORMATION', 'OBS_VALUE'];
  const one = await ask('/stats exports 2020-11 Hangzhou 9610 Japan as sdmx');
  expect(columns(one.file?.content, names)).toEqual([['X', '2900', '9610', 'JPN', 'N', '900.00']]);
  const two = await ask('/stats compare Beijing Hangzhou exports 2020-11 as sdmx');
  expect(columns(two.file?.content, names).map(([, office, , , , value]) => [office, value])).toEqual([
    ['0100', '150.00'],
    ['0100', '50'],
    ['2900', '900.00'],
    ['0100+2900', '1050.00'],
    ['0100+2900', '950'],
  ]);
});

test('a period that is not over is provisional, one that is over is not', async () => {
  const { ask } = await asking([...RECORDS, goods('e', 5, { day: '2020-12-01' })]);
  const status = async (question: string) =>
    columns((await ask(`${question} as csv`)).file?.content, ['obs_status']).flat();
  expect(await status('/stats exports 2020-11 Beijing')).toEqual(['A']);
  expect(await status('/stats exports 2020-12 Beijing')).toEqual(['P']);
});

test('a rate that is held back is a missing value, and its growth is not given away', async () => {
  const { ask } = await asking(RECORDS);
  const { file } = await ask('/stats returns rate 2020-11 by office as sdmx');
  for (const [value, status] of columns(file?.content, ['OBS_VALUE', 'OBS_STATUS'])) {
    expect([value, status]).toEqual(['', 'Q']);
  }
});

test('what is made up says DEMO in the name, in every row, and on every sheet', async () => {
  const { ask } = await asking(RECORDS, true);
  const csv = await ask('/stats exports 2020-11 Beijing as csv');
  expect(csv.file?.name).toBe('DEMO-tidewaiter-exports-2020-11-Beijing.csv');
  expect(columns(csv.file?.content, ['status', 'obs_status', 'conf_status'])).toEqual([['demo', 'G', 'N']]);
  for (const line of linesOf(csv.file?.content).slice(1)) expect(line).toMatch(/,DEMO$/);
  const sdmx = await ask('/stats exports 2020-11 Beijing as sdmx');
  for (const line of linesOf(sdmx.file?.content).slice(1)) expect(line).toMatch(/,DEMO$/);
  const xlsx = await ask('/stats exports 2020-11 Beijing as xlsx');
  const { sheets } = await readXlsx(xlsx.file?.content ?? new Uint8Array());
  for (const { name, rows } of sheets) expect([name, String(rows[0]?.[0])].join()).toMatch(/^DEMO.*,DEMO/);
});
