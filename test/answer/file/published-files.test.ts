import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { useFront } from '../../commands/front.ts';
import { rowsOf } from './read-csv.ts';

const { ask } = useFront();

const textOf = (content: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);

test('csv: a byte order mark, plain names, the level with its published growth, status and vintage', async () => {
  const { file, footnotes, id } = await ask('/stats exports 2020 as csv');
  expect(file).toMatchObject({ name: 'tidewaiter-exports-2020.csv', mediaType: expect.stringContaining('text/csv') });
  expect(footnotes).toContain('File: tidewaiter-exports-2020.csv');
  expect(textOf(file?.content)).toMatch(/^\uFEFFperiod,flow,measure,value,unit,growth_pct,/);
  expect(rowsOf(file?.content)).toMatchObject([
    {
      period: '2020',
      flow: 'exports',
      measure: 'value',
      value: '1120000000000.00',
      unit: 'yuan',
      growth_pct: '40.1',
      printed: '1.12 trillion yuan',
      status: 'preliminary',
      obs_status: 'P',
      conf_status: 'F',
      vintage: '2021-01-14',
      caliber: 'full',
      read_as: 'exports 2020 as csv',
      answer: id,
      demo: 'no',
    },
  ]);
});

describe('sdmx', () => {
  const sdmx = async (question: string) => rowsOf((await ask(`${question} as sdmx`)).file?.content);

  test('the standard columns come first, without a byte order mark', async () => {
    const { file } = await ask('/stats exports 2020 as sdmx');
    expect(textOf(file?.content)).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,FLOW,/);
    expect(file?.mediaType).toBe('application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8');
  });

  test('a level and its growth are two observations', async () => {
    expect(await sdmx('/stats exports 2020')).toMatchObject([
      {
        STRUCTURE: 'dataflow',
        ACTION: 'I',
        FREQ: 'A',
        REF_AREA: 'CN',
        FLOW: 'X',
        OFFICE: '_T',
        TRANSFORMATION: 'N',
        OBS_VALUE: '1120000000000.00',
        UNIT_MEASURE: 'CNY',
        DECIMALS: '2',
        OBS_STATUS: 'P',
      },
      {
        INDICATOR: 'VALUE',
        TRANSFORMATION: 'GY',
        OBS_VALUE: '40.1',
        UNIT_MEASURE: 'PC',
        DECIMALS: '1',
        OBS_STATUS: 'P',
      },
    ]);
  });

  test.each([
    ['imports 2022 first', [['GY', '4.9', 'P']]],
    [
      'imports 2022',
      [
        ['N', '527800000000.00', 'A'],
        ['GY', '-0.8', 'A'],
      ],
    ],
    ['trade 2018', [['N', '1060000000000.00', 'E']]],
    [
      'exports 2024H1',
      [
        ['N', '979900000000.00', 'A'],
        ['GY', '18.7', 'A'],
      ],
    ],
  ])('%s', async (question, rows) => {
    const found = await sdmx(`/stats ${question}`);
    expect(found.map(({ TRANSFORMATION, OBS_VALUE, OBS_STATUS }) => [TRANSFORMATION, OBS_VALUE, OBS_STATUS])).toEqual(
      rows,
    );
  });

  test('what is derived is an estimate, with its bounds', async () => {
    const [implied] = await sdmx('/stats exports 2019');
    expect(implied).toMatchObject({ OBS_STATUS: 'E', STATUS: 'implied', VINTAGE: '2021-01-14' });
    expect(Number(implied?.LOWER_BOUND)).toBeLessThan(Number(implied?.OBS_VALUE));
    const [share] = await sdmx('/stats share exports 2020');
    expect(share).toMatchObject({ INDICATOR: 'SHARE', UNIT_MEASURE: 'PC', OBS_STATUS: 'E', STATUS: 'preliminary' });
  });

  test.each(['revisions imports 2022', 'trend exports,imports', 'trade 2020 in usd', 'trade 2021 vs 2020'])(
    'no two rows of "%s" are about the same thing',
    async (question) => {
      const rows = await sdmx(`/stats ${question}`);
      const keys = rows.map((row) => Object.values(row).slice(3, 16).join(' '));
      expect(rows.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );
});

describe('xlsx', () => {
  test('numbers are numbers, notes are on their own sheet, in the language asked', async () => {
    const { file, id } = await ask('/stats 进出口 2020年 输出 xlsx', 'zh');
    const { sheets } = await readXlsx(file?.content ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toEqual(['数据', '说明']);
    const [title, heads, row] = sheets[0]?.rows ?? [];
    expect(title?.[0]).toContain('进出口 2020年');
    expect(heads?.slice(0, 4)).toEqual(['期间', '进出口', '指标', '数值']);
    expect(row?.slice(0, 6)).toEqual(['2020', 'trade', 'value', 1_690_000_000_000, 'yuan', 31.1]);
    const notes = JSON.stringify(sheets[1]?.rows);
    expect(notes).toContain(id);
    expect(notes).toContain('初步数据');
    expect(notes).toContain('全口径');
  });

  test('the same answer has the same bytes', async () => {
    const [first, second] = [await ask('exports 2020 as xlsx'), await ask('exports 2020 as xlsx')];
    expect(first.file?.content).toEqual(second.file?.content);
  });
});

test.each(['/stats exports 2016 as csv', '/stats exports 2020', '/stats exports 2020 as chart'])(
  '%s has no file',
  async (question) => {
    expect((await ask(question)).file).toBeNull();
  },
);
