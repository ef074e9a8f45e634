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

test('growth on a named period says so in its head, and counts of returns are no rate', async () => {
  const { ask } = await asking([goods('a', 100), goods('b', 150, { day: '2021-11-11' })]);
  expect((await ask('exports 2021 vs 2020 by mode')).table?.columns[2]?.name).toBe('on 2020');
  expect((await ask('出口 2021年 比 2020年 按方式', 'zh')).table?.columns[2]?.name).toBe('比2020年');
  const { footnotes } = await ask('returns count 2021 by office');
  expect(footnotes.join()).toContain('the office of return');
  expect(footnotes.join()).not.toContain('Rate');
});

test('the smallest are printed in their own unit', async () => {
  const { ask } = await asking([goods('a', 5_000_000_000), goods('b', 8_400_000, { office: '2200' })]);
  expect((await ask('exports 2020 by office bottom 1')).table?.rows[0]).toContain('8.40');
});
