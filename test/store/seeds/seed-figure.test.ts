import { expect, test } from 'vitest';
import { seedFigure } from '../../../src/store/seeds/seed-figure.ts';
import { seedRows } from '../../../src/store/seeds/seed-rows.ts';

const HEADER = 'series,kind,period,caliber,status,published,value,unit,evidence,source,source_zh';
const read = (line: string) => seedRows(`${HEADER}\n${line}\n`).map(seedFigure);

test('a line becomes a figure in the units of the store', () => {
  expect(read('trade,usd,2020,full,preliminary,2021-01-14,261.4,billion usd,seed,"a ""quoted"", source",来源')).toEqual(
    [
      {
        series: 'trade',
        kind: 'usd',
        period: '2020',
        caliber: 'full',
        status: 'preliminary',
        published: '2021-01-14',
        value: 26_140_000_000_000,
        precision: 10_000_000_000,
        evidence: 'seed',
        source: { en: 'a "quoted", source', zh: '来源' },
      },
    ],
  );
});

test.each([
  ['a unit of another kind', 'trade,growth,2020,full,official,2021-01-14,1.69,trillion yuan,seed,x,x', /another kind/],
  ['a unit that there is not', 'trade,level,2020,full,official,2021-01-14,1.69,trillion euro,seed,x,x', /unknown-unit/],
  ['a value that is none', 'trade,level,2020,full,official,2021-01-14,n/a,trillion yuan,seed,x,x', /not-a-number/],
  ['an empty value', 'trade,growth,2020,full,official,2021-01-14,,%,seed,x,x', /not-a-number/],
])('%s is refused', (_, line, reason) => {
  expect(() => read(line)).toThrow(reason);
});

test('fields stay text, zeros and spaces and line ends kept', () => {
  const [row] = seedRows('code,name,note\n0100," Beijing, ""the capital""",\n');
  expect(['code', 'name', 'note'].map((column) => row?.(column))).toEqual(['0100', ' Beijing, "the capital"', '']);
  expect(() => row?.('flows')).toThrow(/no column flows/);
});
