import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { SIGNING_SECRET } from '../../servers/slack/state.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack({ socket: false, http: true });

test.each([
  ['a command', 'command', 'files.completeUploadExternal'],
  ['a button', 'press', 'files.completeUploadExternal'],
  ['a mention', 'say', 'files.completeUploadExternal'],
] as const)('%s is acknowledged at once and answered', async (_, kind, via) => {
  const { slack, url } = running();
  const how = { http: { url: url() } };
  const sent = {
    command: () => slack.command('/stats exports 2020', how),
    press: () => slack.press('/stats imports 2020', how),
    say: () => slack.say('<@U0BOT> trade 2020', how),
  };
  const { ackMs, status } = await sent[kind]();
  expect(status).toBe(200);
  expect(ackMs).not.toBeNull();
  const { messages, violations } = await slack.until({ messages: 1 });
  expect(messages).toMatchObject([{ via }]);
  expect(violations).toEqual([]);
});

test.each([
  ['a wrong signature', { badSignature: true }, 401],
  ['no signature', { unsigned: true }, 401],
  ['six minutes old', { secondsOff: -360 }, 401],
  ['six minutes ahead', { secondsOff: 360 }, 401],
  ['four minutes old', { secondsOff: -240 }, 200],
  ['a content type with its charset', { contentType: 'application/x-www-form-urlencoded; charset=utf-8' }, 200],
  ['a content type that Slack never sends', { contentType: 'text/plain' }, 400],
])('%s: %s', async (_, how, status) => {
  const { slack, url } = running();
  expect(await slack.command('/help', { http: { url: url(), ...how } })).toMatchObject({ status });
  const { messages } = await slack.until(status === 200 ? { messages: 1 } : {});
  expect(messages.length).toBe(status === 200 ? 1 : 0);
});

test('the very same request, five times at once, is answered once', async () => {
  const { slack, url, settled } = running();
  await slack.command('/stats exports 2020', { http: { url: url() }, times: 5 });
  await slack.until({ messages: 1 });
  await settled();
  expect((await slack.until({ messages: 1 })).messages).toHaveLength(1);
});

test.each([
  ['GET', '', undefined, 404],
  ['POST', '/elsewhere', 'x', 404],
  ['POST', '', 'x'.repeat(1_000_001), 413],
  ['POST', '', 'ssl_check=1&token=x', 200],
])('%s %s of %s: %i', async (method, path, body, status) => {
  const { url } = running();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${url()}${path}`, { method, headers, ...(body && { body }) }).catch(() => null);
  // One that is cut off while it still sends may see the line close instead.
  if (answer || status !== 413) expect(answer?.status).toBe(status);
});

test('Slack’s question whether the address is ours is answered, when signed', async () => {
  const { url } = running();
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  const unsigned = await fetch(url(), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  expect(unsigned.status).toBe(401);
});

/** Posts a body as Slack does, signed. */
async function post(type: 'form' | 'json', text: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${text}`).digest('hex');
  const { status } = await fetch(running().url(), {
    method: 'POST',
    headers: {
      'Content-Type': type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
      'X-Slack-Signature': `v0=${signature}`,
      'X-Slack-Request-Timestamp': timestamp,
    },
    body: text,
  });
  return status;
}
const form = (fields: Record<string, string>): Promise<number> => post('form', new URLSearchParams(fields).toString());
const click = (payload: object): Promise<number> => form({ payload: JSON.stringify(payload) });
const event = (body: object): Promise<number> => post('json', JSON.stringify({ type: 'event_callback', ...body }));

const action = { type: 'button', action_id: 'ask:0', value: '/policy 9710' };
const command = { command: '/policy', text: '9710', user_id: 'U0ANN', channel_id: 'C0IN', team_id: 'T0TIDE' };
const user = { id: 'U0ANN', team_id: 'T0TIDE' };

// Slack has added fields and left some out over the years; what an answer needs is a person, a place and a line.
test.each<[string, () => Promise<number>]>([
  ['a command without trigger and address', () => form(command)],
  ['a command with fields that nobody knows', () => form({ ...command, trigger_id: '1', is_new: 'true', more: '{}' })],
  ['a command without text', () => form({ command: '/help', user_id: 'U0ANN', channel_id: 'C0IN', team_id: 'T0TIDE' })],
  [
    'a button without container, message, trigger, address',
    () => click({ type: 'block_actions', user, team: { id: 'T0TIDE' }, channel: { id: 'C0IN' }, actions: [action] }),
  ],
  [
    'a button whose channel stands in its container alone',
    () =>
      click({
        type: 'block_actions',
        user,
        team: { id: 'T0TIDE', domain: 'tide', new_field: 1 },
        container: { type: 'message', channel_id: 'C0IN', new_field: [] },
        actions: [{ ...action, action_ts: '2.2', new_field: null }],
      }),
  ],
  [
    'a button in an organisation, without a team',
    () =>
      click({ type: 'block_actions', user, team: null, channel: { id: 'C0IN' }, actions: [action], trigger_id: '3' }),
  ],
  [
    'a mention without authorizations, time and channel type',
    () =>
      event({
        team_id: 'T0TIDE',
        event_id: 'Ev1',
        event: { type: 'app_mention', channel: 'C0IN', user: 'U0ANN', text: '<@U0BOT> policy 9710', ts: '7.1' },
      }),
  ],
  [
    'a direct message with fields that nobody knows',
    () =>
      event({
        team_id: 'T0TIDE',
        event_id: 'Ev2',
        event_context: 'x',
        event: {
          type: 'message',
          channel: 'D0ANN',
          user: 'U0ANN',
          text: 'policy 9710',
          ts: '7.2',
          blocks: [{}],
          x: {},
        },
      }),
  ],
])('%s is acknowledged and answered', async (_, send) => {
  expect(await send()).toBe(200);
  const { messages, violations } = await running().slack.until({ messages: 1, ms: 5000 });
  expect(messages).toHaveLength(1);
  expect(violations).toEqual([]);
});
