import type { BlockButtonAction } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { commandLineOf } from '../../../../src/adapters/slack/ask/command-line-of.ts';
import { fromButton } from '../../../../src/adapters/slack/ask/from-button.ts';
import { fromCommand } from '../../../../src/adapters/slack/ask/from-command.ts';
import { fromMessage } from '../../../../src/adapters/slack/ask/from-message.ts';
import { takePrivate } from '../../../../src/adapters/slack/ask/private-words.ts';

const NAMES = ['stats', 'office', 'help'];

test.each([
  ['private exports 2020', 'exports 2020', true],
  ['exports 2020 private', 'exports 2020', true],
  ['Private: exports 2020', 'exports 2020', true],
  ['私密 出口 2020年', '出口 2020年', true],
  ['私密出口2020年', '出口2020年', true],
  ['出口2020年，私密', '出口2020年', true],
  ['private', '', true],
  ['exports 2020', 'exports 2020', false],
  ['privateer exports', 'privateer exports', false],
  ['exports private 2020', 'exports private 2020', false],
])('%j asks %j, privately: %j', (typed, text, asked) => {
  expect(takePrivate(typed)).toEqual({ text, asked });
});

test.each([
  ['exports 2020', 'exports 2020'],
  ['stats exports 2020', '/stats exports 2020'],
  ['Office Beijing', '/Office Beijing'],
  ['/stats exports 2020', '/stats exports 2020'],
  ['statsexports', 'statsexports'],
  ['  ', '/help'],
])('%j is the line %j', (text, line) => {
  expect(commandLineOf(text, NAMES)).toBe(line);
});

const command = {
  token: 't',
  command: '/stats',
  text: 'exports 2020 &amp; imports',
  response_url: 'https://hooks.example/1',
  trigger_id: '1.2',
  user_id: 'U1',
  user_name: 'ann',
  team_id: 'T1',
  team_domain: 'tide',
  channel_id: 'C1',
  channel_name: 'statistics',
  api_app_id: 'A1',
};

describe('a slash command', () => {
  test('names who asks, where, and the address for the answer', () => {
    expect(fromCommand(command, 'e1', NAMES)).toMatchObject({
      id: 'e1',
      line: '/stats exports 2020 & imports',
      asker: { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', roles: [] },
      private: false,
      place: { channel: 'C1', thread: null, user: 'U1', responseUrl: 'https://hooks.example/1' },
    });
  });

  test.each([
    [{ command: '/tidewaiter', text: 'office Beijing' }, { line: '/office Beijing' }],
    [
      { command: '/tidewaiter', text: 'exports 2020 private' },
      { line: 'exports 2020', private: true },
    ],
    [{ command: '/tidewaiter', text: '' }, { line: '/help' }],
    [{ command: '/help', text: '' }, { line: '/help' }],
    [{ channel_id: 'D1' }, { asker: { channel: null } }],
  ])('%j', (change, question) => {
    expect(fromCommand({ ...command, ...change }, null, NAMES)).toMatchObject(question);
  });

  test('is the same question in another envelope, and another one when anything was typed anew', () => {
    const of = (change: object): string => fromCommand({ ...command, ...change }, null, NAMES).fingerprint;
    expect(fromCommand(command, 'another', NAMES).fingerprint).toBe(of({}));
    const others = [
      { trigger_id: '1.3' },
      { text: 'x' },
      { user_id: 'U2' },
      { response_url: 'https://hooks.example/2' },
    ];
    expect(new Set([of({}), ...others.map(of)]).size).toBe(5);
  });
});

describe('a pressed button', () => {
  const press = (change: object = {}, action: object = {}): BlockButtonAction =>
    ({
      type: 'block_actions',
      token: 't',
      api_app_id: 'A1',
      team: { id: 'T1', domain: 'tide' },
      user: { id: 'U1', username: 'ann' },
      channel: { id: 'C1', name: 'statistics' },
      container: { type: 'message', channel_id: 'C1', is_ephemeral: false },
      trigger_id: '1.2',
      response_url: 'https://hooks.example/1',
      actions: [
        {
          type: 'button',
          block_id: 'b',
          action_id: 'ask:0',
          text: { type: 'plain_text', text: 'Imports' },
          value: '/stats imports 2020',
          action_ts: '5.6',
          ...action,
        },
      ],
      ...change,
    }) as BlockButtonAction;

  test.each([
    [press(), { line: '/stats imports 2020', private: false, place: { thread: null } }],
    [press({ container: { channel_id: 'C1', thread_ts: '9.9' } }), { place: { thread: '9.9' } }],
    [press({ message: { type: 'message', ts: '9.8', thread_ts: '9.9' } }), { place: { thread: '9.9' } }],
    [press({ container: { channel_id: 'C1', is_ephemeral: true }, channel: undefined }), { private: true }],
    [press({ channel: { id: 'D1', name: 'directmessage' } }), { asker: { channel: null } }],
  ])('asks its own line where it hangs (%#)', (body, question) => {
    expect(fromButton(body, null)).toMatchObject(question);
  });

  test('asks nothing without a value or a place', () => {
    expect(fromButton(press({}, { value: '' }), null)).toBeNull();
    expect(fromButton(press({ channel: undefined, container: { type: 'view' } }), null)).toBeNull();
  });
});

describe('a message', () => {
  const frame = { team: 'T1', eventId: 'Ev1', envelope: null, commands: NAMES };
  const mention = { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@U0BOT> stats exports 2020', ts: '1.1' };
  const direct = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text: 'exports 2020', ts: '1.1' };

  test.each([
    [mention, { line: '/stats exports 2020', place: { channel: 'C1', thread: '1.1', responseUrl: null } }],
    [{ ...mention, thread_ts: '0.9' }, { place: { thread: '0.9' } }],
    [
      { ...mention, text: 'private exports 2020 <@U0BOT|tidewaiter>' },
      { line: 'exports 2020', private: true },
    ],
    [{ ...mention, text: '<@U0BOT>' }, { line: '/help' }],
    [direct, { line: 'exports 2020', place: { thread: null }, asker: { channel: null } }],
    [{ ...direct, thread_ts: '0.9' }, { place: { thread: '0.9' } }],
    [
      { ...direct, text: 'exports 2020 private' },
      { line: 'exports 2020', private: false },
    ],
  ])('asks (%#)', (event, question) => {
    expect(fromMessage(event, frame)).toMatchObject(question);
  });

  test.each([
    { ...direct, bot_id: 'B1' },
    { ...direct, subtype: 'message_changed' },
    { ...direct, user: undefined },
    { ...mention, type: 'message' },
  ])('is no question (%#)', (event) => {
    expect(fromMessage(event, frame)).toBeNull();
  });

  test('told as a mention and as a message is one question', () => {
    const asDirect = { ...direct, channel: 'D1' };
    const asMention = { ...mention, channel: 'D1' };
    expect(fromMessage(asDirect, frame)?.fingerprint).toBe(fromMessage(asMention, frame)?.fingerprint);
  });
});
