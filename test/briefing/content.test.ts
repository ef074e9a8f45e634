import { describe, expect, test } from 'vitest';
import { judgeNow } from '../../src/alert/judge-now.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import type { Lang } from '../../src/domain/lang.ts';
import { RHYTHMS, type Rhythm } from '../../src/domain/timetable.ts';
import { briefingWorld, goods, manyDays, type World } from './briefing-world.ts';

const subscribe = async (world: World, terms: string): Promise<{ id: string }> => {
  const { text } = await world.ask(`/briefing subscribe ${terms}`);
  return { id: /#(\d+)/.exec(text)?.[1] ?? '' };
};

const NOW = '2026-11-24T01:00:00Z';
const AT: Readonly<Record<Rhythm, { now: string; records: Declaration[] }>> = {
  daily: { now: NOW, records: manyDays() },
  weekly: { now: NOW, records: manyDays() },
  monthly: { now: '2026-03-02T01:00:00Z', records: manyDays('2026-03-01', 65) },
  quarterly: { now: '2026-10-09T01:00:00Z', records: manyDays('2026-10-08', 105) },
};

test.each(RHYTHMS)('a %s briefing prints what /stats answers at that moment, in both languages', async (rhythm) => {
  const world = await briefingWorld(AT[rhythm]);
  for (const lang of ['en', 'zh'] satisfies Lang[]) {
    const { id } = await subscribe(world, `${rhythm} 09:00 ${lang}`);
    const { text, figures } = await world.ask(`/briefing preview ${id}`);
    const asked = figures.filter(({ unit, name }) => unit !== 'pp' && name !== 'offices not reported');
    expect(asked.length).toBeGreaterThan(4);
    for (const { name, text: printed, value, growth } of asked) {
      const stats = await world.ask(`/stats ${name}`, 'ann', 'C1', lang);
      const whole = stats.figures.find(({ key }) => Object.keys(key).length === 0);
      expect([name, value, growth]).toEqual([name, whole?.value, whole?.growth]);
      if (name.startsWith('contribution')) continue;
      expect(stats.text.split('\n')[0]).toContain(printed);
      expect(text).toContain(printed);
    }
  }
});

test('points add up to the growth as it is printed', async () => {
  const world = await briefingWorld({ now: NOW });
  await world.ask('/briefing subscribe daily 09:00 en');
  const { text } = await world.ask('/briefing preview');
  const [, growth = '', parts = ''] = /exports ([+-][\d.]+) % y\/y = (.*) \(percentage points\)/.exec(text) ?? [];
  const sum = [...parts.matchAll(/[+-][\d.]+/g)].reduce(
    (total, [points]) => total + Math.round(Number(points) * 100),
    0,
  );
  // Three offices are all there are.
  expect(parts).toMatch(/^Hangzhou [^,]*, Shanghai [^,]*, Beijing [^,]*$/);
  expect(sum).toBe(Math.round(Number(growth) * 100));
});

test('what is confidential is among the others, and never a number', async () => {
  const shares = [
    ['9610', 'A', 4],
    ['9610', 'B', 3],
    ['9610', 'C', 3],
    ['9710', 'D', 2],
    ['9810', 'E', 1],
    ['9810', 'F', 1],
  ] as const;
  const records = shares.flatMap(([mode, enterprise, share]) =>
    manyDays()
      .filter(({ flow }) => flow === 'exports')
      .map((one) => ({ ...one, id: `${one.id}${enterprise}`, value: one.value * share, mode, enterprise })),
  );
  const world = await briefingWorld({ now: NOW, records });
  await world.ask('/briefing subscribe daily 09:00 en Beijing');
  const { text } = await world.ask('/briefing preview');
  expect(text).toMatch(/y\/y = 9610 \+[\d.]+, others \+[\d.]+ \(percentage points\)/);
  expect(text).not.toContain('NaN');
});

test('a day on which figures came out a year before is an expectation, and says so', async () => {
  const world = await briefingWorld({ now: '2027-01-11T01:00:00Z', records: manyDays('2027-01-10') });
  await world.ask('/briefing subscribe daily 09:00 both');
  const { text } = await world.ask('/briefing preview');
  const said = 'national figures for 2026 expected, since those for 2025 came out on this day a year before';
  expect(text).toContain(`${said} (14 Jan 2027, in 3 days)`);
  expect(text).toContain('全国2026年数据预计公布，按2025年数据上年公布日推算（2027年1月14日，3天后）');
});

test('goods whose last day to come back is near are told of, by clock', async () => {
  const records = manyDays();
  const world = await briefingWorld({ now: NOW, records });
  await world.ask('/briefing subscribe daily 09:00 en');
  const { text } = await world.ask('/briefing preview');
  // 30 days after release: 24 to 30 November.
  const near = records.filter(({ flow, day }) => flow === 'imports' && day >= '2026-10-25' && day <= '2026-10-31');
  const millions = near.reduce((sum, { value }) => sum + value, 0) / 1e8;
  expect(text).toContain(
    `Return deadlines (goods whose last day is within 7 days): Imports: apply, 30 days ${millions.toFixed(2)} million yuan`,
  );
});

test('Chinese and English say the same in one message', async () => {
  const world = await briefingWorld({ now: NOW });
  await world.ask('/briefing subscribe daily 09:00 both');
  const [zh = '', en = ''] = (await world.ask('/briefing preview')).text.split('\n\n');
  expect(zh.split('\n')).toHaveLength(en.split('\n').length);
  expect(zh).toMatch(/^每日简报 · 全国 · 2026年11月23日（周一）：出口1200\.00万元；进口1215\.00万元/);
  expect(en).toMatch(
    /^Daily briefing · all offices · Mon 23 Nov 2026: exports 12\.00 million yuan; imports 12\.15 million yuan/,
  );
});

test('on Monday the whole weekend is covered, and what comes is told of', async () => {
  const world = await briefingWorld({ now: '2026-11-23T01:00:00Z' });
  await world.ask('/briefing subscribe daily 09:00 en');
  const { text } = await world.ask('/briefing preview');
  expect(text).toContain('20 Nov 2026 to 22 Nov 2026: exports');
  expect(text).toContain('Coming: Black Friday (27 Nov 2026, in 4 days), Cyber Monday (30 Nov 2026, in 7 days)');
});

test('in March, January and February are one, and February is also counted from Spring Festival', async () => {
  const world = await briefingWorld({ now: '2026-03-02T01:00:00Z', records: manyDays('2026-02-28', 65) });
  await world.ask('/briefing subscribe monthly 09:00 en');
  const { text } = await world.ask('/briefing preview');
  expect(text).toContain('Feb 2026: exports');
  expect(text).toContain('Counted from Spring Festival: exports');
  expect(text).toContain('January and February together: exports');
  expect(text).toContain('What moved it (Jan 2026 to Feb 2026)');
});

test('generated data says DEMO, in the text and in the chart', async () => {
  const world = await briefingWorld({ now: NOW });
  await world.store.ledger.markDemo();
  await world.ask('/briefing subscribe daily 09:00 both');
  const { text, chart } = await world.ask('/briefing preview');
  for (const half of text.split('\n\n')) expect(half).toMatch(/^DEMO · /);
  expect(chart?.demo).toBe(true);
});

describe('a channel sees what was granted to it, whoever asks', () => {
  test('own offices and all together', async () => {
    const world = await briefingWorld({ now: NOW });
    await world.ask('/briefing subscribe daily 09:00 en', 'ann', 'C2');
    const { text, figures } = await world.ask('/briefing preview', 'ann', 'C2');
    expect(text).toContain('Daily briefing · Beijing · ');
    expect(text).toContain('\nAll offices: exports 12.00 million yuan');
    expect(text).not.toMatch(/Shanghai|Hangzhou/);
    for (const { name } of figures) expect(name).not.toMatch(/Shanghai|Hangzhou|by office/);
  });

  test('other offices are refused, also to an analyst who asks there; no grant, no briefing', async () => {
    const world = await briefingWorld({ now: NOW });
    const refused = (line: string, user: string, channel: string | null) =>
      world.ask(line, user, channel).then(({ refusal }) => refusal?.code);
    const line = '/briefing subscribe daily 09:00 Shanghai';
    expect(await refused(line, 'ann', 'C2')).toBe('channel-not-granted');
    expect(await refused(line, 'bo', 'C1')).toBe('other-office');
    expect(await refused('/briefing subscribe daily 09:00', 'ann', 'C3')).toBe('channel-not-granted');
    expect(await refused('/briefing subscribe daily 09:00', 'ann', null)).toBe('no-channel');
    expect(await refused('/briefing list in slack/T1/channel/C1', 'bo', 'C2')).toBe('role-missing');
  });

  test('an officer of one office previews what the whole channel will get', async () => {
    const world = await briefingWorld({ now: NOW });
    await world.ask('/briefing subscribe daily 09:00 en', 'ann', 'C1');
    expect((await world.ask('/briefing preview', 'bo', 'C1')).text).toBe((await world.ask('/briefing preview')).text);
  });

  test('a grant that is taken away stops the briefing, and the owner is told', async () => {
    const world = await briefingWorld({ now: '2026-11-23T12:00:00Z' });
    const principal = { platform: 'slack', workspace: 'T1', kind: 'channel', id: 'C4' } as const;
    const officer = { name: 'C4', role: 'analyst', offices: [] } as const;
    await world.store.officers.grant({ principal, officer }, 'admin', world.clock());
    await world.ask('/briefing subscribe daily 09:00 en', 'ann', 'C4');
    await world.store.officers.revoke(principal);
    world.at('2026-11-24T01:00:00Z');
    await world.tick();
    expect((await world.planned()).map(({ target }) => target)).toEqual(['user:ann']);
    expect((await world.ask('/briefing status', 'ann', 'C4')).text).toContain('the channel may not see these offices');
  });
});

test('an office with no declarations on most days is not waited for', async () => {
  const rare = [
    goods('rare1', { office: '8800', day: '2026-11-10' }),
    goods('rare2', { office: '8800', day: '2026-11-03' }),
  ];
  const world = await briefingWorld({ now: NOW, records: [...manyDays(), ...rare] });
  await world.ask('/briefing subscribe daily 09:00 en');
  expect((await world.ask('/briefing preview')).text).toContain(
    'Reports: all 3 offices expected for 23 Nov 2026 are in',
  );
});

test('beside what the trend model expected, with the alerts that are open there', async () => {
  const drop = (one: Declaration): Declaration =>
    one.office === '2900' && one.day > '2026-11-15' ? { ...one, value: Math.round(one.value / 3) } : one;
  const world = await briefingWorld({ now: NOW, records: manyDays('2026-11-23', 160).map(drop) });
  const { changes } = await judgeNow(world.store, world.clock);
  expect(changes).toBeGreaterThan(0);
  await world.ask('/briefing subscribe daily 09:00 both');
  await world.ask('/briefing subscribe daily 09:00 en', 'ann', 'C2');
  const { text } = await world.ask('/briefing preview');
  expect(text).toMatch(/Against expectation: exports -\d\d\.\d % \(expected [\d.]+ million yuan\); imports -/);
  expect(text).toMatch(/Alerts: \d open, \d of them new: .*Hangzhou exports -6\d\.\d % since 16 Nov 2026/);
  expect(text).toMatch(/预警：\d个未结，其中\d个为新：.*杭州出口-6\d\.\d%（2026年11月16日起/);
  expect((await world.ask('/briefing preview', 'ann', 'C2')).text).not.toContain('Hangzhou');
});
