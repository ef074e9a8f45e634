import { expect, test } from 'vitest';
import { lineOf } from '../../../../src/adapters/discord/ask/read-message.ts';

type Message = Parameters<typeof lineOf>[0];

const message = (content: string, more: object = {}): Message =>
  ({
    content,
    author: { id: '1', username: 'officer' },
    guild_id: '7',
    mentions: [{ id: '2' }],
    mention_everyone: false,
    ...more,
  }) as Message;

test.each([
  ['<@2> exports 2020', {}, 'exports 2020'],
  ['<@!2> stats exports 2020', {}, '/stats exports 2020'],
  ['exports 2020 <@2>', {}, 'exports 2020'],
  ['<@2> /policy 9710', {}, '/policy 9710'],
  ['<@2> Policy 9710', {}, '/Policy 9710'],
  ['<@2>', {}, '/help'],
  ['exports 2020', { guild_id: undefined, mentions: [] }, 'exports 2020'],
  ['exports 2020', { mentions: [] }, null],
  ['exports 2020', { mentions: [], mention_everyone: true }, null],
  ['<@2> exports 2020', { author: { id: '3', bot: true } }, null],
  ['<@2> exports 2020', { webhook_id: '4' }, null],
])('%s %j', (content, more, line) => {
  expect(lineOf(message(content, more), '2', ['stats', 'policy'])).toBe(line);
});
