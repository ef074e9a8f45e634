import { expect, test } from 'vitest';
import { writePost } from '../../../src/answer/post.ts';
import { plainReply } from '../../../src/answer/reply.ts';
import type { OutboxRow } from '../../../src/store/outbox-port.ts';
import { fixtureDrawer } from './fixture-drawer.ts';
import { fixtureFront } from './fixture-front.ts';
import { readJson, runningConsole } from './running-console.ts';

const row = (job: string, slot: string, minute: number, more: Partial<OutboxRow> = {}): OutboxRow => {
  const at = `2026-11-24T01:0${minute}:00.000Z`;
  const same = { dueAt: at, plannedAt: at, changedAt: at, claims: 1, sends: 1, reason: null } as const;
  const content = writePost(plainReply('en', `${job} ${slot}`));
  const key = { job, slot, target: 'inbox', platform: 'web' };
  return { ...key, ...same, state: 'sent', follows: null, messageId: `${job} ${slot}`, content, ...more };
};

const rows: OutboxRow[] = [];
const web = runningConsole(() => ({
  front: fixtureFront,
  drawer: fixtureDrawer(),
  outbox: { list: async (filter) => (filter.platform === 'web' && filter.state === 'sent' ? rows : []) },
}));

test('messages are shown newest first, each as it was last changed, with its thread', async () => {
  const { chart } = await fixtureFront.ask({ text: 'exports' });
  rows.push(
    row('alert 1', '3', 4, { follows: { slot: '1', as: 'reply' } }),
    row('alert 2', '1', 3, { content: writePost({ ...plainReply('en', 'with a chart'), chart }) }),
    row('alert 1', '2', 2, { messageId: 'alert 1 1', follows: { slot: '1', as: 'update' } }),
    row('alert 1', '1', 1),
  );
  const { posts } = readJson(await web.get('/api/posts'));
  expect(posts).toMatchObject([
    { id: 'alert 2 1', reply: { text: 'with a chart', chartUrl: expect.any(String) }, replies: [] },
    {
      id: 'alert 1 1',
      at: rows[3]?.plannedAt,
      reply: { text: 'alert 1 2' },
      replies: [{ reply: { text: 'alert 1 3' } }],
    },
  ]);
  expect((await web.get(posts[0].reply.chartUrl)).headers['content-type']).toBe('image/png');
});

test('what has not changed is not sent again', async () => {
  const etag = String((await web.get('/api/posts')).headers.etag);
  expect((await web.get('/api/posts', { 'If-None-Match': etag })).status).toBe(304);
});
