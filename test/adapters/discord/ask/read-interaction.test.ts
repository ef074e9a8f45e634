import type { APIInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { readAsked } from '../../../../src/adapters/discord/ask/read-interaction.ts';
import { type Doing, makeInteraction } from '../../../servers/discord/make-interaction.ts';
import { createState } from '../../../servers/discord/state.ts';

const read = (doing: Doing) => readAsked(makeInteraction(doing, createState()).payload as unknown as APIInteraction);

test.each<[Doing, object]>([
  [
    { kind: 'command', command: 'stats', query: ' exports 2020 ' },
    { line: { kind: 'whole', text: '/stats exports 2020' }, lang: 'en', hidden: false },
  ],
  [
    { kind: 'command', command: 'stats', query: '出口', hidden: true },
    { line: { kind: 'whole', text: '/stats 出口' }, lang: 'zh', hidden: true },
  ],
  [
    { kind: 'command', command: 'help', locale: 'zh-CN' },
    { line: { kind: 'whole', text: '/help' }, lang: 'zh' },
  ],
  [
    { kind: 'command', command: 'help', locale: 'fr' },
    { line: { kind: 'whole', text: '/help' }, lang: 'en' },
  ],
  [
    { kind: 'button', customId: 'ask:/stats imports 2020' },
    { line: { kind: 'whole', text: '/stats imports 2020' }, lang: 'en', hidden: false },
  ],
  [{ kind: 'button', customId: 'ask#key' }, { line: { kind: 'kept', text: 'key' } }],
  [
    { kind: 'modal', customId: 'note:/alerts ack 17', note: ' 已核实，\n属实 ' },
    { line: { kind: 'whole', text: '/alerts ack 17' }, note: '已核实， 属实', lang: 'zh', hidden: false },
  ],
  [{ kind: 'button', customId: 'somebody-else' }, { line: null }],
])('%j', (doing, expected) => {
  expect(read(doing)).toMatchObject(expected);
});

test('who asks is told by the platform, in a server and in a direct message', () => {
  const doing = { kind: 'command', command: 'help', user: '42', channel: '7' } as const;
  expect(read({ ...doing, roles: ['9'] })?.asker).toEqual({
    platform: 'discord',
    workspace: '700000000000000001',
    channel: '7',
    user: '42',
    roles: ['9'],
  });
  expect(read({ ...doing, direct: true })?.asker).toMatchObject({
    workspace: null,
    channel: '7',
    user: '42',
    roles: [],
  });
});

test('what Discord may leave out is not missed', () => {
  const { payload } = makeInteraction({ kind: 'command', command: 'stats', query: 'exports 2020' }, createState());
  const { locale, channel, app_permissions, attachment_size_limit, entitlements, ...sparse } = payload;
  const data = { name: 'stats', options: [{ type: 3, name: 'query', value: 'exports 2020' }], new_field: {} };
  const asked = readAsked({ ...sparse, data } as unknown as APIInteraction);
  expect(asked).toMatchObject({
    line: { kind: 'whole', text: '/stats exports 2020' },
    lang: 'en',
    fileBytes: null,
    asker: { channel: payload.channel_id },
  });
});

test('an autocompletion or a ping asks nothing', () => {
  expect([read({ kind: 'ping' }), read({ kind: 'autocomplete', command: 'stats', query: 'x' })]).toEqual([null, null]);
});
