import { expect, test } from 'vitest';
import { writePost } from '../../../../src/answer/post.ts';
import { plainReply } from '../../../../src/answer/reply.ts';
import type { OutboxRow } from '../../../../src/store/outbox-port.ts';
import { fixtureDrawer } from '../fixture-drawer.ts';
import { fixtureFront } from '../fixture-front.ts';
import { openingPages } from './open-page.ts';

const ACTIONS = [
  { label: 'Exports', ask: '/stats exports 2020' },
  { label: 'Acknowledge', ask: '/alerts ack 17', note: true as const },
];
const at = '2026-11-24T01:05:00.000Z';
const rows: OutboxRow[] = [];
const open = openingPages(() => ({
  front: fixtureFront,
  drawer: fixtureDrawer(),
  outbox: { list: async () => rows },
}));

const post = (text: string): OutboxRow => ({
  job: 'alert 1',
  slot: '1',
  target: 'inbox',
  platform: 'web',
  content: writePost({ ...plainReply('en', text), actions: ACTIONS }),
  follows: null,
  state: 'sent',
  reason: null,
  dueAt: at,
  plannedAt: at,
  changedAt: at,
  claims: 1,
  sends: 1,
  messageId: 'm1',
});

test('what was said unasked stands above the questions, and its buttons ask', async () => {
  rows.splice(0, 1, post('Exports of Beijing left their trend'));
  const { page, answers, focusedBox } = await open();
  await page.locator('#posts summary').click();
  const message = page.locator('#posts article');
  expect(await page.locator('#posts summary').textContent()).toBe('Alerts and briefings (1)');
  expect(await message.locator('time').textContent()).toBe('2026-11-24 09:05');
  expect(await message.locator('.headline').textContent()).toBe('Exports of Beijing left their trend');
  await message.getByRole('button', { name: 'Exports' }).click();
  await answers.filter({ hasText: '1.12 trillion yuan' }).waitFor();
  await message.getByRole('button', { name: 'Acknowledge' }).click();
  expect(await focusedBox.inputValue()).toBe('/alerts ack 17 ');
});

test('one that comes while the page is open opens the list', async () => {
  rows.length = 0;
  const { page } = await open();
  expect(await page.locator('#posts').isVisible()).toBe(false);
  rows.push(post('A new one'));
  await page.locator('#posts article').waitFor({ timeout: 20_000 });
  expect(await page.locator('#posts article .headline').isVisible()).toBe(true);
});
