import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { asking, goods } from '../answer/asking.ts';
import { officersFront } from '../command/officers-front.ts';

const TODAY = '2026-11-24';

const imported = (id: string, yuan: number, daysAgo: number, about: Partial<Declaration> = {}): Declaration =>
  goods(id, yuan, { flow: 'imports', day: addDays(TODAY, -daysAgo), ...about });
const back = (original: Declaration, yuan: number, after: number, about: Partial<Declaration> = {}): Declaration => ({
  ...original,
  ...goods(`R${original.id}`, yuan),
  ...{ kind: 'return', flow: original.flow, day: addDays(original.day, after), original: original.id },
  enterprise: original.enterprise,
  ...about,
});

const SOON = imported('today', 1_000, 45);
const WEEK = imported('week', 2_000, 39);
const LATE = imported('late', 8_000, 100);
const RECORDS: Declaration[] = [
  SOON,
  WEEK,
  imported('later', 4_000, 38),
  imported('yesterday', 300, 46),
  imported('before', 500, 53),
  LATE,
  back(WEEK, 600, 5),
  // The 45th day is in time, the 46th is not; it came back at Shanghai.
  back(imported('in time', 0, 90), 50, 45),
  imported('in time', 100, 90),
  back(LATE, 700, 46, { office: '2200' }),
  goods('half', 900, { day: '2026-01-31' }),
  back(goods('half', 900, { day: '2026-01-31' }), 90, 182),
];

test('what is due soon, overdue and late, to the yuan', async () => {
  const { ask } = await asking(RECORDS);
  const { text, table, chart, footnotes, refusal } = await ask('/returns due Beijing');
  expect(refusal).toBeNull();
  expect(text.split('\n')[0]).toBe('Returns due, Beijing, 24 Nov 2026 to 30 Nov 2026');
  expect(table?.rows[1]).toEqual(
    // Released 1,000 + 2,000 of which 600 are back; 300 ran out yesterday, and 500 a day too early for the week.
    ['Imports: back on site, 45 days', '2', '3,000.00', '600.00', '1', '300.00', '0.00', '0', '0.00'],
  );
  expect(text).toContain('Nearest last days: 24 Nov 2026 (Imports: back on site, 45 days; released 10 Oct 2026) 1,000');
  expect(chart).toMatchObject({ kind: 'bars', labels: ['24 Nov 2026', '30 Nov 2026'] });
  expect(footnotes.join()).toMatch(/45\/2020.*44\/2020/);
  // From 31 January half a year ends on 31 July; 182 days later is 1 August.
  expect(table?.rows[2]?.slice(-2)).toEqual(['1', '90.00']);
  expect(table?.rows[3]?.slice(-2)).toEqual(['0', '0.00']);
});

test('late by the office of return, or by the original one, and which of the two is said', async () => {
  const { ask } = await asking(RECORDS);
  const lateAt = async (line: string) => (await ask(line)).table?.rows[1]?.slice(-2);
  expect(await lateAt('/returns due Shanghai')).toEqual(['1', '700.00']);
  expect(await lateAt('/returns due Beijing by original office')).toEqual(['1', '700.00']);
  expect((await ask('/returns 到期 北京 按原放行关区', 'zh')).footnotes.join()).toContain('按原放行关区统计');
  expect((await ask('/returns due Beijing')).footnotes.join()).toContain('by the office of return');
});

test('every office in one table, and as many days as asked', async () => {
  const { ask } = await asking(RECORDS);
  const { table } = await ask('/returns due 8 days');
  expect(table?.rows.map(([office]) => office)).toEqual(['Beijing', 'Beijing', 'Beijing', 'Shanghai']);
  expect(table?.rows[1]?.slice(2, 7)).toEqual(['3', '7,000.00', '600.00', '2', '800.00']);
});

test('only own offices, and never an enterprise', async () => {
  const few = RECORDS.map((record, at) => ({ ...record, enterprise: `E${at % 2}` }));
  const { ask } = await officersFront(few);
  expect((await ask('guest', '/returns due Beijing')).refusal?.code).toBe('role-missing');
  expect((await ask('beijing', '/returns due Shanghai')).refusal?.code).toBe('other-office');
  const own = await ask('beijing', '/returns due');
  expect(own.text).toContain('Returns due, Beijing');
  expect(own.table?.rows[1]?.slice(1)).toEqual(
    ['c', 'c', 'c', 'c', 'c', 'c', 'c', 'c'].map((_, at) => (at === 5 ? '0.00' : 'c')),
  );
  expect((await ask('cleared', '/returns due')).table?.rows[1]?.slice(1, 4)).toEqual(['2', '3,000.00', '600.00']);
  expect((await ask('analyst', '/returns due Shanghai')).table?.rows[1]?.slice(-2)).toEqual(['c', 'c']);
});

test.each([
  ['/returns', 'unknown-topic'],
  ['/returns dew Beijing', 'unknown-topic'],
  ['/returns due exports', 'word-missing'],
  ['/returns due naning', 'ambiguous-word'],
])('%s is refused', async (line, code) => {
  const { ask } = await asking(RECORDS);
  expect((await ask(line)).refusal?.code).toBe(code);
});

test.each([
  ['/returns due beijing 3 days', 'en', 'due Beijing 3 days by return office'],
  ['/returns 到期 北京海关 按原放行关区', 'zh', '到期 北京 7天 按原放行关区'],
  ['/returns due', 'en', 'due 7 days by return office'],
] as const)('%s is read as canonical words, which give the same answer', async (line, lang, readAs) => {
  const { ask } = await asking(RECORDS);
  const first = await ask(line, lang);
  expect(first.readAs).toBe(readAs);
  expect(await ask(`/returns ${readAs}`, lang)).toEqual(first);
});
