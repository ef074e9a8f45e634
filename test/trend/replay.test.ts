import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWorld } from '../../bench/trend/write-world.ts';
import { replay } from '../../src/adapters/console/replay.ts';
import { readCalendarFile } from '../../src/adapters/console/replay-calendar.ts';
import { readReports } from '../../src/adapters/console/replay-reports.ts';
import { smallWorld } from './world.ts';

const none = { specialDays: [], tradeEvents: [] };
const HEAD = 'as_of,date,office,mode,metric,value,base,status';

test('reads what was reported, as text where it is text', () => {
  const rows = readReports(`${HEAD}\n2021-01-02,2021-01-01,0100,9610,returns,12,340,provisional\nnonsense,,,,,,,\n`);
  expect(rows).toEqual([
    {
      series: { office: '0100', mode: '9610', metric: 'returns' },
      day: 18_628,
      value: 12,
      base: 340,
      provisional: true,
      asOf: 18_629,
    },
  ]);
});

test('a calendar file replaces the days off and keeps the sales', () => {
  const builtIn = { specialDays: [], tradeEvents: [{ day: '2021-06-18', name: '618', affects: [] }] };
  const days = readCalendarFile('date,type,name\n2021-02-12,holiday,Spring Festival\n2021-02-20,makeup,x\n', builtIn);
  expect(days.specialDays.map(({ kind }) => kind)).toEqual(['off', 'makeup_workday']);
  expect(days.tradeEvents).toEqual(builtIn.tradeEvents);
});

test('writes one JSON line a finding, within the test span, in order of day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  const world = smallWorld(9);
  writeWorld({ ...world, reports: world.reports.filter(({ series }) => series.office < 'Office02') }, folder);
  const out = join(folder, 'alerts.jsonl');
  const count = await replay({ input: folder, out, calendar: false }, none);
  const lines = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.length).toBe(count);
  expect(Object.keys(lines[0])).toEqual(['series', 'date', 'score', 'direction', 'alert']);
  const dates = lines.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(dates[0] >= '2020-01-01').toBe(true);
});

/** Orders and returned money of a real retailer by country: gaps, zeros, short series, no Chinese festivals. */
test('foreign data without a calendar', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'retail-'));
  mkdirSync(join(folder, 'series'));
  const [head = '', ...rows] = readFileSync(
    new URL('../../test/data/online-retail-daily-by-country.csv', import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n');
  const at = (name: string): number => head.split(',').indexOf(name);
  const lines = rows.flatMap((row) => {
    const field = row.split(',');
    const [date, country] = [field[at('date')], field[at('country')]];
    const line = (metric: string, value: string | undefined, base: string): string =>
      [date, date, country, '9610', metric, value, base, 'final'].join(',');
    return [
      line('exports', field[at('gross_gbp')], ''),
      line('returns', field[at('returns_gbp')], field[at('gross_gbp')] ?? ''),
    ];
  });
  writeFileSync(join(folder, 'series', 'retail.csv'), `${[HEAD, ...lines].join('\n')}\n`);
  const out = join(folder, 'alerts.jsonl');
  expect(await replay({ input: folder, out, calendar: false }, none)).toBeGreaterThan(0);
  for (const line of readFileSync(out, 'utf8').trim().split('\n'))
    expect(Number.isFinite(JSON.parse(line).score)).toBe(true);
});
