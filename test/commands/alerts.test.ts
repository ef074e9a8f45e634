import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Asker } from '../../src/domain/asker.ts';
import { addDays } from '../../src/domain/day.ts';
import { anAlert } from '../alert/an-alert.ts';
import { goods } from '../answer/asking.ts';
import { useFront } from './front.ts';

const officer: Asker = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', roles: [] };
const DAYS = Array.from({ length: 80 }, (_, at) => addDays('2026-09-02', at));
const FIRST = '2026-11-18';

/** Beijing's exports: 100 yuan a day to the United States by 9610 and as much to Japan by 1210; from FIRST no Japan. */
const records = DAYS.flatMap((day) => [
  goods(`a ${day}`, 100, { day, office: '0100', flow: 'exports', mode: '9610', partner: 'USA', chapter: '62' }),
  ...(day < FIRST
    ? [goods(`b ${day}`, 100, { day, office: '0100', flow: 'exports', mode: '1210', partner: 'JPN', chapter: '62' })]
    : []),
]);
const { ask, front, store } = useFront(records);

const facts = {
  ...anAlert().facts,
  first: FIRST,
  last: '2026-11-20',
  days: 3,
  actual: 30_000,
  expected: 60_000,
  low: 55_000,
  high: 65_000,
  path: { from: '2026-11-17', expected: [20_000, 20_000, 20_000, 20_000], width: [2000, 2000, 2000, 2000] },
};

beforeAll(async () => {
  await ask('/admin grant slack/T1/user/U1 officer Beijing named Li Wei');
  const first = { at: '2026-11-21T00:00:00.000Z', reason: 'first', who: null, note: null } as const;
  await store().alerts.keep([
    { alert: anAlert({ id: 1, facts, severity: 'severe' }), from: 0, events: [first] },
    { alert: anAlert({ id: 2, office: '2200' }), from: 0, events: [first] },
  ]);
  await store().alerts.keepTrend({ through: '2026-11-20', ledgerState: 1, pieces: new Map(), gone: [], anew: true });
});
beforeEach(async () => {
  await front().ask({ text: '/alerts reopen 1' });
});

test('the list is worst first, within what the officer may see', async () => {
  const all = await ask('/alerts');
  expect(all.text).toBe('2 open alerts, 0 that ended lately; judged up to 20 Nov 2026.');
  expect(all.table?.rows.map(([id]) => id)).toEqual(['2', '1']);
  const own = await front().ask({ text: '/alerts', asker: officer });
  expect(own.table?.rows.map(([id]) => id)).toEqual(['1']);
  expect((await front().ask({ text: '/alerts show 2', asker: officer })).refusal?.code).toBe('no-such-alert');
  expect((await front().ask({ text: '/alerts office Shanghai', asker: officer })).refusal?.code).toBe('other-office');
});

test('an alert says expected, actual, difference and the parts that add up to it', async () => {
  const { text, table, chart, actions } = await ask('/alerts show 1');
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Alert 1 (severe): Beijing exports 50.0 % below what was expected, since 18 Nov 2026',
    '18 Nov 2026 to 20 Nov 2026 (3 reported days): 300.00 yuan, expected 600.00 yuan (550.00 yuan to 650.00 yuan), 300.00 yuan less.',
    'By mode: 1210 −300.00 yuan',
  ]);
  expect(text).toContain('By partner: Japan −300.00 yuan');
  expect(table?.rows[0]).toEqual(['2026-11-21 08:00', 'first seen', 'Tidewaiter', '']);
  expect(chart).toMatchObject({ kind: 'lines', marked: { from: 1, to: 3 } });
  expect(chart?.alt).toContain('50.0 % below what was expected');
  expect(actions.map(({ ask: line }) => line)).toEqual([
    '/alerts ack 1',
    '/alerts snooze 1 until 2026-12-01',
    '/alerts resolve 1',
    '/alerts useful 1',
    '/alerts noise 1',
  ]);
  // The one that asks for a note first, in whatever way the platform can.
  expect(actions.filter(({ note }) => note).map(({ ask: line }) => line)).toEqual(['/alerts ack 1']);
});

test('an alert in Chinese', async () => {
  const { text, chart } = await ask('/alerts 查看 1', 'zh');
  expect(text).toContain('预警1（严重）：北京出口低于预期50.0%，自2026年11月18日起');
  expect(text).toContain('实际300.00元，预期600.00元（550.00元至650.00元），少300.00元。');
  expect(chart?.alt).toContain('折线图');
});

test('amounts that are no longer what was judged, or held back, are not said', async () => {
  const { id, ...rest } = anAlert({ id: 3, measure: 'imports', facts });
  await store().alerts.keep([{ alert: { id, ...rest }, from: 0, events: [] }]);
  const { text, chart } = await ask('/alerts show 3');
  expect(text).toContain('The amounts are not said');
  // By how many percent is an amount too, and so is what was expected.
  expect(text).toContain('Beijing imports below what was expected');
  expect(text).not.toMatch(/By mode|million|\d yuan|%/);
  expect(chart).toBeNull();
  const subjects = (await ask('/alerts')).table?.rows.map((row) => row[2]);
  expect(subjects).toContain('Beijing imports below what was expected');
});

test('what an officer does is kept with their name, and shows', async () => {
  await front().ask({ text: '/alerts ack 1 asked the office', asker: officer });
  await front().ask({ text: '/alerts 指派 1 Wang Fang', asker: officer });
  const snoozed = await front().ask({ text: '/alerts snooze 1 until 2026-12-01 upgrade', asker: officer });
  expect(snoozed.text).toBe('Alert 1: snoozed until 2026-12-01 upgrade (Li Wei)');
  expect(snoozed.readAs).toBe('snooze 1 until 2026-12-01');
  const { text, table } = await ask('/alerts show 1');
  expect(text).toContain('acknowledged by Li Wei, assigned to Wang Fang, snoozed until 2026-12-01');
  expect(table?.rows.slice(-3).map(([, what, who, note]) => [what, who, note])).toEqual([
    ['acknowledged', 'Li Wei', 'asked the office'],
    ['assigned', 'Li Wei', 'Wang Fang'],
    ['snoozed', 'Li Wei', '2026-12-01 upgrade'],
  ]);
  expect((await ask('/alerts mine')).table?.rows).not.toHaveLength(0);
});

test('resolve and reopen', async () => {
  expect(await ask('/alerts resolve 1 done')).toMatchObject({
    text: expect.stringContaining('resolved: done'),
    readAs: 'resolve 1',
  });
  expect((await ask('/alerts ack 1')).refusal).toMatchObject({ code: 'alert-state', facts: { state: 'resolved' } });
  expect((await ask('/alerts 重开 1')).refusal).toBeNull();
});

test('votes show in the quality and move the threshold', async () => {
  await ask('/alerts noise 1');
  await front().ask({ text: '/alerts useful 1', asker: officer });
  await ask('/alerts noise 2');
  const { text, table } = await ask('/alerts quality');
  expect(text).toBe('3 alerts judged: 1 useful (33 %), 2 noise.');
  expect(table?.rows).toEqual([
    ['Beijing', 'exports', '1', '1', '× 1.0'],
    ['Shanghai', 'exports', '0', '1', '× 1.1'],
  ]);
});

test('a channel subscribes to offices and severities, and ends it', async () => {
  const subscribed = await front().ask({
    text: '/alerts subscribe Beijing severe quiet 22-7 workdays escalate 4',
    asker: officer,
  });
  expect(subscribed.text).toBe(
    'Subscription 1 to alerts: Beijing, severe or worse, quiet 22-7, workdays only, severe ones that nobody acknowledged in 4 hours.',
  );
  expect((await store().alerts.subscriptions())[0]).toMatchObject({
    channel: 'C1',
    offices: ['0100'],
    owner: 'Li Wei',
  });
  expect((await front().ask({ text: '/alerts subscribe ?', asker: officer })).text).toBe(subscribed.text);
  expect((await ask('/alerts unsubscribe 1')).refusal?.code).toBe('no-such-subscription');
  expect((await front().ask({ text: '/alerts 退订 1', asker: officer })).refusal).toBeNull();
  expect((await front().ask({ text: '/alerts subscribe Shanghai', asker: officer })).refusal?.code).toBe(
    'other-office',
  );
});

test.each([
  ['/alerts shwo 1', 'unknown-topic'],
  ['/alerts show', 'word-missing'],
  ['/alerts show x', 'bad-value'],
  ['/alerts show 99', 'no-such-alert'],
  ['/alerts snooze 1 until soon', 'bad-value'],
  ['/alerts snooze 1 until 2020-01-01', 'bad-value'],
  ['/alerts assign 1', 'word-missing'],
  ['/alerts office', 'word-missing'],
  ['/alerts reopen 2', 'alert-state'],
  ['/alerts test returns 2020', 'office-missing'],
  ['/alerts test Beijing 2020', 'measure-missing'],
  ['/alerts test returns Beijing', 'period-missing'],
])('%s is refused: %s', async (line, code) => {
  expect((await ask(line)).refusal?.code).toBe(code);
});

test('the rule is replayed on history: too short to judge here', async () => {
  expect((await ask('/alerts test exports Beijing 2026-09')).text).toContain('Too short to judge');
});

test('verbs are completed', () => {
  expect(front().complete('/alerts sno', 'en')).toMatchObject([{ text: '/alerts snooze ' }]);
  expect(front().complete('/alerts 暂', 'zh')).toMatchObject([{ text: '/alerts 暂停 ' }]);
});
