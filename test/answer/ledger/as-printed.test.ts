import { expect, test } from 'vitest';
import { asking, goods } from '../asking.ts';

test('small cells beside trillions keep their digits', async () => {
  const { ask } = await asking([goods('a', 1_060_000_000_000), goods('b', 230_000_000_000, { mode: '1210' })]);
  const en = await ask('exports 2020-11 by mode');
  expect(en.text).toContain('1.29 trillion yuan');
  expect(en.table?.columns[1]?.name).toBe('Amount (billion yuan)');
  expect(en.table?.rows.map(([, amount]) => amount)).toEqual(['1,060.00', '230.00', '1,290.00']);
  const zh = await ask('出口 2020年11月 按方式');
  expect(zh.table?.columns[1]?.name).toBe('数值（亿元）');
});

test('what is left of a single day is compared with nothing, as its parts are', async () => {
  const offices = ['0100', '2200', '2900'];
  const { ask } = await asking(offices.map((office, at) => goods(office, 100 * (at + 1), { office })));
  const { text, table } = await ask('exports 2020-11-11 by office top 1');
  expect(table?.rows.map(([name, , growth]) => `${name} ${growth}`)).toEqual(['Hangzhou –', 'other (2) –', 'Total –']);
  expect(text).toMatch(/1\. Hangzhou 300\.00 yuan \(50\.0 %\)$/);
  expect((await ask('出口 2020-11-11 按关区 前1', 'zh')).table?.rows[1]?.[0]).toBe('其他（2）');
});
