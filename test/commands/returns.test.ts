import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { asking, goods } from '../answer/asking.ts';
import { rowsOf } from '../answer/file/read-csv.ts';
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

test('the command alone asks for what is due', async () => {
  const { ask } = await asking(RECORDS);
  expect((await ask('/returns')).text).toBe((await ask('/returns due')).text);
  expect((await ask('/returns ', 'zh')).text).toBe((await ask('/returns 到期', 'zh')).text);
});

test.each([
  ['/returns dew Beijing', 'unknown-topic'],
  ['/returns due exports', 'word-missing'],
  ['/returns due naning', 'ambiguous-word'],
])('%s is refused', async (line, code) => {
  const { ask } = await asking(RECORDS);
  expect((await ask(line)).refusal?.code).toBe(code);
});

test.each([
  ['/returns due beijing 3 days', 'en', 'due Beijing 3 days from 2026-11-24 by return office'],
  ['/returns 到期 北京海关 按原放行关区', 'zh', '到期 北京 自2026-11-24起 7天 按原放行关区'],
  ['/returns due', 'en', 'due 7 days from 2026-11-24 by return office'],
  ['/returns due 8 days from 2026-11-20 as xlsx', 'en', 'due 8 days from 2026-11-20 by return office as xlsx'],
  ['/returns 到期 自2026-11-20起 8天 输出csv', 'zh', '到期 自2026-11-20起 8天 按退货关区 输出csv'],
] as const)('%s is read as canonical words, which give the same answer', async (line, lang, readAs) => {
  const { ask } = await asking(RECORDS);
  const first = await ask(line, lang);
  expect(first.readAs).toBe(readAs);
  expect(await ask(`/returns ${readAs}`, lang)).toEqual(first);
});

test('every number is a figure, and the file has the same rows', async () => {
  const { ask } = await asking(RECORDS, true);
  const { figures, file, text } = await ask('/returns due Beijing as csv');
  const of = (name: string) => figures.find((figure) => figure.name === name);
  expect(of('45 days due soon value')).toMatchObject({
    period: '2026-11-24..2026-11-30',
    key: { office: '0100', flow: 'imports' },
    ...{ value: 300_000, unit: 'fen', text: '3,000.00 yuan', status: 'demo' },
  });
  expect(of('45 days overdue declarations')).toMatchObject({ value: 1, unit: 'count' });
  expect(of('6 months late returned value')).toMatchObject({ value: 9_000, period: '2026-01-01..2026-10-21' });
  expect(of('30 days refused applications')).toMatchObject({ value: 0 });
  expect(of('30 days late returns')).toBeUndefined();
  expect(text).toContain('DEMO');
  const rows = rowsOf(file?.content);
  expect(rows).toHaveLength(figures.length);
  expect(rows.find(({ measure }) => measure === '45 days due soon value')).toMatchObject({
    ...{ period: '2026-11-24..2026-11-30', office: '0100', flow: 'imports' },
    ...{ value: '3000.00', unit: 'yuan', demo: 'DEMO', conf_status: 'N' },
  });
  expect(file?.name).toMatch(/^DEMO-.*-due-Beijing-.*\.csv$/);
});

test('all offices together: the clocks in words, and late returns as a ranking', async () => {
  const { ask } = await asking(RECORDS);
  const { text, figures, chart } = await ask('/returns due 8 days');
  expect(text).toContain('Imports: back on site, 45 days: due soon 7,000.00 yuan (back so far 600.00 yuan)');
  expect(figures.find(({ name, key }) => name === '45 days due soon value' && !key.office)?.value).toBe(700_000);
  expect(chart).toMatchObject({ kind: 'ranked', rows: [{ name: 'Shanghai', text: '700.00', cells: ['1', '0'] }] });
});

test('many days are lines, since so many bars do not fit', async () => {
  const spread = Array.from({ length: 60 }, (_, at) => imported(`d${at}`, 100, at));
  const { ask } = await asking(spread);
  expect((await ask('/returns due Beijing 10 days')).chart?.kind).toBe('bars');
  expect((await ask('/returns due Beijing 40 days')).chart?.kind).toBe('lines');
});

test('why an answer is what it is, on a later day too, and only for who may ask it', async () => {
  const { ask } = await officersFront(RECORDS);
  const { id } = await ask('cleared', '/returns due');
  const why = await ask('cleared', `/data why ${id}`);
  expect(why.text).toContain('/returns due Beijing 7 days from 2026-11-24 by return office');
  expect(why.text).toContain('asked again, it gives the same figures to the last unit');
  expect(why.table?.rows[1]?.slice(1, 3)).toEqual(['24 Nov 2026 to 30 Nov 2026', '10 Oct 2026 to 16 Oct 2026']);
  expect((await ask('guest', `/data why ${id}`)).refusal?.code).toBe('unknown-answer');
  const all = await ask('analyst', '/returns due');
  expect((await ask('analyst', `/data why ${all.id}`)).refusal).toBeNull();
  expect((await ask('beijing', `/data why ${all.id}`)).refusal?.code).toBe('unknown-answer');
});

test('applications refused for their lateness, without what would disclose an enterprise', async () => {
  const { ask, db } = await officersFront(RECORDS);
  const refused = (ref: string, office: string, yuan: number) => ({
    ...{ list: `${office}2026I${ref}`, ref, office, enterprise: `E${ref}`, applied: '2026-10-01', value: yuan * 100 },
  });
  const rows = [refused('1', '0100', 40), refused('2', '0100', 30), refused('3', '0100', 30), refused('4', '2200', 9)];
  await db.insertInto('refused_returns').values(rows).execute();
  const { text, table } = await ask('analyst', '/returns due');
  const last = (office: string) => table?.rows.find(([name, clock]) => name === office && clock?.includes('30 days'));
  expect(last('Beijing')?.slice(-2)).toEqual(['3', '100.00']);
  expect(last('Shanghai')?.slice(-2)).toEqual(['c', 'c']);
  expect(text).toContain('refused late c');
  expect((await ask('beijing', '/returns due')).text).toContain('refused late 3 (100.00 yuan)');
});
