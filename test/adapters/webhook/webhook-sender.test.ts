import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webhookSender } from '../../../src/adapters/webhook/webhook-sender.ts';
import { writePost } from '../../../src/answer/post.ts';
import { plainReply } from '../../../src/answer/reply.ts';
import { readAlarmConfig } from '../../../src/config.ts';
import type { OutboxClaim } from '../../../src/store/outbox-port.ts';

const heard: { key: unknown; body: unknown }[] = [];
let status = 200;
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ key: request.headers['idempotency-key'], body: JSON.parse(body) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => server.close());

const claim = {
  job: 'briefings alarm',
  slot: 'stopped 1',
  content: writePost(plainReply('en', 'Briefings stood still.')),
} as OutboxClaim;
const { signal } = new AbortController();

test('an alarm is posted in the words of the webhooks of both chats', async () => {
  expect(await webhookSender(url).send(claim, signal)).toMatchObject({ kind: 'sent' });
  const text = 'Briefings stood still.';
  expect(heard).toEqual([{ key: 'briefings alarm stopped 1', body: { text, content: text } }]);
});

test('one that is refused is tried again, and one of which nothing is known as well', async () => {
  status = 503;
  const sender = webhookSender(url);
  expect(await sender.send(claim, signal)).toMatchObject({ kind: 'refused', reason: 'http-503', retryAfterMs: 60_000 });
  expect(await sender.reconcile(claim, signal)).toEqual({ kind: 'absent' });
});

test.each([
  ['slack/C024BE7LR', { platform: 'slack', target: 'C024BE7LR' }],
  ['https://hooks.example/x', { platform: 'webhook', target: 'alarm', url: 'https://hooks.example/x' }],
  ['', null],
])('TIDEWAITER_ALARM=%s', (text, meant) => {
  expect(readAlarmConfig({ TIDEWAITER_ALARM: text })).toEqual(meant);
});

test('anything else is refused without repeating it: it may be a secret', () => {
  expect(() => readAlarmConfig({ TIDEWAITER_ALARM: 'hooks.example/secret' })).toThrow(
    /^TIDEWAITER_ALARM is (?!.*secret)/,
  );
});
