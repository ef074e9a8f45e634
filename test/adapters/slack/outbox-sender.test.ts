import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/slack/send/create-client.ts';
import { createOutboxSender } from '../../../src/adapters/slack/send/outbox-sender.ts';
import { writePost } from '../../../src/answer/post.ts';
import { plainReply, type Reply } from '../../../src/answer/reply.ts';
import type { ChartSpecification } from '../../../src/chart/specification.ts';
import { TooManyCharts } from '../../../src/chart/too-many-charts.ts';
import { systemClock } from '../../../src/domain/clock.ts';
import type { OutboxClaim } from '../../../src/store/outbox-port.ts';
import type { Orders } from '../../servers/slack/control.ts';
import { BOT_TOKEN } from '../../servers/slack/state.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const chart: ChartSpecification = {
  kind: 'levels',
  lang: 'en',
  title: 'Exports',
  labels: ['2020'],
  footer: '',
  alt: 'Exports.',
  axes: [{ id: 'a', unit: 'yuan' }],
  lines: [{ name: 'exports', axis: 'a', mark: 'bar', values: [1], texts: ['1'] }],
};
const alert = plainReply('en', 'Exports of Beijing left their trend');
const now = systemClock().toISOString();
const claim = (slot: string, target = 'C0IN'): OutboxClaim => ({
  job: 'alert 1',
  slot,
  target,
  platform: 'slack',
  content: '{}',
  state: 'sending',
  reason: null,
  dueAt: now,
  plannedAt: now,
  changedAt: now,
  claims: 1,
  sends: 1,
  messageId: null,
  follows: null,
  earlier: null,
  task: 'send',
});

const drawn = async (): Promise<Buffer> => Buffer.from([137, 80, 78, 71]);

function sender(reply: Reply, draw = drawn) {
  const { slack } = running();
  const client = createClient(BOT_TOKEN, { apiUrl: slack.apiUrl }, quiet);
  const clients = { ofChannel: async () => client };
  const drawer = { draw, close: async () => {} };
  const wait = (ms: number): Promise<void> => pause(ms / 20);
  const { send, reconcile } = createOutboxSender({ clients, drawer, clock: systemClock, wait, log: quiet });
  const { signal } = new AbortController();
  return {
    send: (given: OutboxClaim) => send({ ...given, content: writePost(reply) }, signal),
    reconcile: (given: OutboxClaim) => reconcile(given, signal),
  };
}

describe('a planned message', () => {
  test('is sent, and found again by its mark', async () => {
    const { send, reconcile } = sender(alert);
    const sent = await send(claim('1'));
    expect(sent).toMatchObject({ kind: 'sent' });
    expect(await reconcile(claim('1'))).toEqual({ ...sent, kind: 'found' });
    expect(await reconcile(claim('2'))).toEqual({ kind: 'absent' });
  });

  test('with a picture has its id when Slack has shown it', async () => {
    const { send, reconcile } = sender({ ...alert, chart });
    const sent = await send(claim('1'));
    const { messages } = await running().slack.until({ messages: 1 });
    expect(sent).toEqual({ kind: 'sent', messageId: messages[0]?.ts });
    expect(await reconcile(claim('1'))).toEqual({ ...sent, kind: 'found' });
  });

  test('whose picture takes Slack too long is looked for later', async () => {
    await running().slack.order('set', { shareMs: 2000 });
    const { send, reconcile } = sender({ ...alert, chart });
    expect(await send(claim('1'))).toEqual({ kind: 'unknown', reason: 'files-in-process' });
    await running().slack.until({ messages: 1 });
    expect(await reconcile(claim('1'))).toMatchObject({ kind: 'found' });
  });

  test('whose picture is refused goes without it, and says why', async () => {
    await running().slack.order('fault', {
      on: 'files.completeUploadExternal',
      kind: 'error',
      code: 'file_uploads_disabled',
    });
    expect(await sender({ ...alert, chart }).send(claim('1'))).toMatchObject({ kind: 'sent' });
    expect(JSON.stringify((await running().slack.state()).messages)).toContain('allows no uploads');
  });

  test('whose picture is one too many says so, and how to get it', async () => {
    const { send } = sender({ ...alert, chart }, async () => {
      throw new TooManyCharts();
    });
    expect(await send(claim('1'))).toMatchObject({ kind: 'sent' });
    const { messages } = await running().slack.state();
    expect(JSON.stringify(messages)).toContain('too many are being drawn at the moment. Ask again in a minute.');
  });

  describe('that follows another', () => {
    const follower = (as: 'update' | 'reply', earlier: string): OutboxClaim => ({
      ...claim(as),
      follows: { slot: '1', as },
      earlier,
    });
    const shown = async (): Promise<string[]> =>
      (await running().slack.state()).messages.map(({ ts, thread_ts, text }) => [ts, thread_ts ?? '-', text].join(' '));

    test('takes its place, as often as it is sent', async () => {
      const first = await sender(alert).send(claim('1'));
      const ts = first.kind === 'sent' ? first.messageId : '';
      const { send, reconcile } = sender(plainReply('en', 'Acknowledged by Li'));
      const update = follower('update', ts);
      expect(await send(update)).toEqual({ kind: 'sent', messageId: ts });
      expect(await send(update)).toEqual({ kind: 'sent', messageId: ts });
      expect(await shown()).toEqual([`${ts} - Acknowledged by Li`]);
      expect((await reconcile(update)).kind).not.toBe('unknown');
    });

    describe('with a picture', () => {
      const other: ChartSpecification = { ...chart, alt: 'Exports, a day later.' };
      const stands = async (reply: Reply): Promise<string> => {
        const sent = await sender(reply).send(claim('1'));
        return sent.kind === 'sent' ? sent.messageId : '';
      };
      const now = async () => {
        const { messages, files, calls, violations } = await running().slack.state();
        const [{ files: hanging, blocks } = { files: [], blocks: [] }] = messages;
        const ids = files.map(({ id }) => id);
        return {
          hanging: hanging.filter((id) => ids.includes(id)),
          shown: blocks.flatMap(({ slack_file: file }) => file ?? []),
          text: JSON.stringify(blocks),
          deleted: calls.filter((call) => call === 'files.delete').length,
          violations,
        };
      };

      test('keeps it while it is the same', async () => {
        const ts = await stands({ ...alert, chart });
        const before = await now();
        await sender({ ...plainReply('en', 'Acknowledged'), chart }).send(follower('update', ts));
        const after = await now();
        expect(after).toMatchObject({ hanging: before.hanging, shown: [], deleted: 0, violations: [] });
        expect(after.text).toContain('Acknowledged');
      });

      test('shows another in its place, once Slack has processed it, and the earlier one is gone', async () => {
        const ts = await stands({ ...alert, chart });
        await running().slack.order('set', { shareMs: 60 });
        const { send } = sender({ ...plainReply('en', 'Grown'), chart: other });
        expect(await send(follower('update', ts))).toEqual({ kind: 'sent', messageId: ts });
        const { hanging, shown, deleted, text, violations } = await now();
        expect([hanging, shown.length, deleted, violations]).toEqual([[], 1, 1, []]);
        expect(text).toContain('Exports, a day later.');
      });

      test('loses it where the newer version has none', async () => {
        const ts = await stands({ ...alert, chart });
        await sender(plainReply('en', 'Over')).send(follower('update', ts));
        expect(await now()).toMatchObject({ hanging: [], shown: [], deleted: 1 });
      });

      test('says that it is an earlier one where it cannot be taken away', async () => {
        const ts = await stands({ ...alert, chart });
        await running().slack.order('fault', { on: 'files.delete', kind: 'error', code: 'cant_delete_file' });
        await sender(plainReply('en', 'Over')).send(follower('update', ts));
        expect((await now()).text).toContain('of an earlier version');
      });

      test('whose successor Slack refuses shows the table, and why', async () => {
        const ts = await stands({ ...alert, chart });
        await running().slack.order('set', { shareMs: 600_000 });
        await sender({ ...plainReply('en', 'Grown'), chart: other }).send(follower('update', ts));
        const { hanging, shown, text } = await now();
        expect([hanging, shown]).toEqual([[], []]);
        expect(text).toContain('The chart could not be attached');
      });
    });

    test('answers in its thread, with and without a picture, and is found there', async () => {
      const first = await sender(alert).send(claim('1'));
      const ts = first.kind === 'sent' ? first.messageId : '';
      const { send, reconcile } = sender(plainReply('en', 'It is over'));
      const sent = await send(follower('reply', ts));
      expect(await reconcile(follower('reply', ts))).toEqual({ ...sent, kind: 'found' });
      await sender({ ...alert, chart }).send({ ...follower('reply', ts), slot: 'with picture' });
      await running().slack.until({ messages: 3 });
      expect((await running().slack.state()).messages.map(({ thread_ts }) => thread_ts)).toEqual([null, ts, ts]);
    });

    test('is a message of its own where that one is gone', async () => {
      expect(await sender(alert).send(follower('update', '1.000001'))).toMatchObject({ kind: 'sent' });
      expect(await shown()).toEqual([expect.stringContaining(alert.text)]);
    });
  });

  const faults: readonly [Orders['fault'], object][] = [
    [
      { on: 'chat.postMessage', kind: 'limited', seconds: 3 },
      { kind: 'limited', retryAfterMs: 3000 },
    ],
    [{ on: 'chat.postMessage', kind: 'reset-after' }, { kind: 'unknown' }],
    [{ on: 'chat.postMessage', kind: 'http', status: 502 }, { kind: 'unknown' }],
    [
      { on: 'chat.postMessage', kind: 'error', code: 'invalid_auth' },
      { kind: 'refused', retryAfterMs: 60_000 },
    ],
    [
      { on: 'chat.postMessage', kind: 'error', code: 'is_archived' },
      { kind: 'refused', reason: 'is_archived' },
    ],
  ];
  test.each(faults)('%j', async (fault, outcome) => {
    await running().slack.order('fault', fault);
    expect(await sender(alert).send(claim('1'))).toMatchObject(outcome);
  });

  test('in a channel without the bot may be sent later, when it was invited', async () => {
    const { send, reconcile } = sender(alert);
    expect(await send(claim('1', 'C0OUT'))).toMatchObject({ kind: 'refused', retryAfterMs: 60_000 });
    expect(await reconcile(claim('1', 'C0OUT'))).toMatchObject({ kind: 'unknown' });
  });
});
