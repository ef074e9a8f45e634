import { expect, onTestFinished, test } from 'vitest';
import { scopedLedger } from '../../src/access/scoped-ledger.ts';
import { planMessages } from '../../src/alert/tell/plan-messages.ts';
import { readPost } from '../../src/answer/post.ts';
import type { Alert } from '../../src/domain/alert.ts';
import { type Officer, OPERATOR } from '../../src/domain/officer.ts';
import type { NewAlertSubscription } from '../../src/store/alert-port.ts';
import { openStore } from '../../src/store/open-store.ts';
import { goods } from '../answer/asking.ts';
import { anAlert } from './an-alert.ts';

const NOW = new Date('2026-11-06T01:00:00Z');
const RECENT = { openedAt: '2026-11-06T00:00:00.000Z', changedAt: '2026-11-06T00:00:00.000Z' } as const;
const extent = { first: '2026-11-01', last: '2026-11-07', demo: true, state: 4, modes: [] };
const channel: NewAlertSubscription = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  offices: [],
  severity: 'alert',
  lang: 'zh',
  quietHours: null,
  workdaysOnly: false,
  escalationHours: null,
  owner: 'Li Wei',
};

/** What a channel is told of some alerts, `alert 1 post`; of the web console nothing is looked at. */
async function told(
  alerts: readonly Partial<Alert>[],
  subscription: Partial<NewAlertSubscription> = {},
  grant: Officer | null = OPERATOR,
) {
  const store = await openStore(':memory:', NOW);
  onTestFinished(() => store.close());
  const changes = alerts.map((alert, at) => ({
    alert: anAlert({ ...RECENT, ...alert, id: at + 1 }),
    from: 0,
    events: [],
  }));
  await store.alerts.keep(changes);
  // What the alerts judged: 6,000 yuan.
  await store.ledger.apply('judged', [goods('1', 6_000, { day: '2026-11-04' })]);
  await store.alerts.subscribe({ ...channel, ...subscription });
  const of = async ({ platform }: { platform: string }) => (platform === 'web' ? OPERATOR : grant);
  const ledgerFor = (officer: Officer) => scopedLedger(store.ledger, officer, () => {});
  await planMessages({ store, ledgerFor, reference: await store.reference(), officers: { of } }, extent, NOW);
  const rows = await store.outbox.list({ platform: 'slack', limit: 99 });
  return rows.sort((a, b) => (a.job < b.job ? -1 : 1));
}

const jobs = async (...given: Parameters<typeof told>) => (await told(...given)).map(({ job }) => job);

test('a channel is told within its own grant, and nothing without one', async () => {
  const alerts = [{}, { office: '2200' }, { office: '' }];
  const officer: Officer = { name: 'C1', role: 'officer', offices: ['0100'] };
  expect(await jobs(alerts)).toEqual(['alert 1', 'alert 2', 'alert 3']);
  expect(await jobs(alerts, {}, officer)).toEqual(['alert 1', 'alert 3']);
  expect(await jobs(alerts, { offices: ['2200'] })).toEqual(['alert 2', 'alert 3']);
  expect(await jobs(alerts, {}, null)).toEqual([]);
  expect(await jobs(alerts, {}, { ...officer, role: 'guest' })).toEqual([]);
});

test('what is mild, silent or over is not posted to a channel', async () => {
  expect(
    await jobs([
      { severity: 'notice' },
      { office: '0200', snoozedUntil: '2026-12-01' },
      { office: '0300', inhibitedBy: 1 },
      { office: '0400', state: 'resolved', resolvedAt: RECENT.changedAt },
      { office: '0500', severity: 'severe' },
    ]),
  ).toEqual(['alert 5']);
});

test('a channel of the second instance is told of severe alerts that nobody acknowledged in time', async () => {
  const old = { openedAt: '2026-11-05T20:00:00.000Z', severity: 'severe' } as const;
  const alerts = [
    old,
    { ...old, office: '0200', acknowledgedBy: 'A' },
    { ...old, office: '0300', severity: 'alert' as const },
  ];
  expect(await jobs(alerts, { escalationHours: 5 })).toEqual(['alert 1']);
  expect(await jobs(alerts, { escalationHours: 6 })).toEqual([]);
});

test('a post has the alert in the language of its channel, with buttons, marked DEMO, and waits for quiet hours', async () => {
  const [post] = await told([{}], { quietHours: '8-18' });
  expect(post?.dueAt).toBe('2026-11-06T10:00:00.000Z');
  const reply = readPost(post?.content ?? '');
  expect(reply.text).toMatch(/^DEMO · 预警1（预警）：北京出口低于预期40\.0%/);
  expect(reply.actions.map(({ ask }) => ask)).toContain('/alerts ack 1');
  expect(reply.chart?.demo).toBe(true);
});
