import { expect, test } from 'vitest';
import type { StoredMessage } from '../../servers/discord/state.ts';
import { runningBot } from './running-bot.ts';

const running = runningBot();

type Row = { components: { custom_id: string; label: string }[] };
const buttonsOf = (message: StoredMessage | null): Row['components'] =>
  ((message?.body.components ?? []) as Row[]).flatMap(({ components }) => components);

async function ask(query: string, more: object = {}): Promise<StoredMessage> {
  const fake = running.fake();
  const id = await fake.interact({ kind: 'command', command: 'stats', query, ...more });
  const { message, troubles } = await fake.answered(id);
  expect(troubles).toEqual([]);
  if (!message) throw new Error('no message');
  return message;
}

test('a slash command is acknowledged at once and answered with figures, chart, source and buttons', async () => {
  const fake = running.fake();
  const id = await fake.interact({ kind: 'command', command: 'stats', query: 'exports 2020' });
  const { ackMs, response, troubles, message } = await fake.answered(id);
  expect({ troubles, response }).toEqual({ troubles: [], response: { type: 5, data: {} } });
  expect(ackMs).toBeLessThan(3000);
  expect(message?.body.content).toContain('1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)');
  expect(message?.body.content).toContain('read as: exports 2020');
  expect(message?.files).toMatchObject([{ name: 'chart.png', type: 'image/png', head: '\x89PNG\r\n\x1a\n' }]);
  expect(message?.body.attachments).toEqual([
    { id: '0', filename: 'chart.png', description: expect.stringContaining('1.12') },
  ]);
  expect(message?.edits).toBe(1);
  expect(buttonsOf(message)[0]?.custom_id).toMatch(/^ask:\/stats /);
});

test('an interaction that lacks what the library expects of it is answered, and ends nothing', async () => {
  const without = ['entitlements', 'authorizing_integration_owners', 'app_permissions', 'channel'];
  const { body } = await ask('exports 2020', { without });
  expect(body.content).toContain('1.12 trillion yuan');
});

test('a button asks its question in a message of its own, also one from before a restart', async () => {
  const message = await ask('exports 2020');
  const button = buttonsOf(message).find(({ custom_id }) => custom_id === 'ask:/stats imports 2020');
  const press = { kind: 'button', customId: button?.custom_id ?? '' } as const;
  const first = await running.fake().answered(await running.fake().interact({ ...press, message: message.id }));
  expect(first.message?.body.content).toContain('0.57 trillion yuan, +16.5 %');
  await running.restart();
  const second = await running.fake().answered(await running.fake().interact(press));
  expect(second.message?.body.content).toBe(first.message?.body.content);
});

test('a button that asks for a note opens a window, and the note goes behind its line', async () => {
  const fake = running.fake();
  const press = { customId: 'note:/policy', locale: 'zh-CN' } as const;
  const opened = await fake.answered(await fake.interact({ kind: 'button', ...press }));
  expect(opened.response).toMatchObject({ type: 9, data: { custom_id: 'note:/policy', title: '备注' } });
  const { message, troubles } = await fake.answered(await fake.interact({ kind: 'modal', note: '9710', ...press }));
  expect(troubles).toEqual([]);
  expect(message?.body.content).toContain('9710');
});

test('a button whose line is too long for it finds it in the store', async () => {
  const fake = running.fake();
  await running.app().store.buttons.keep([{ id: 'long', line: '/policy 9710' }], new Date());
  const { message } = await fake.answered(await fake.interact({ kind: 'button', customId: 'ask#long' }));
  expect(message?.body.content).toContain('9710');
  const unknown = await fake.answered(await fake.interact({ kind: 'button', customId: 'ask#other' }));
  expect(unknown.message?.body.content).toContain('not known any more');
});

test('a private answer is for one pair of eyes, and so are the answers of its buttons', async () => {
  const message = await ask('exports 2020', { hidden: true });
  expect([message.ephemeral, message.files.length]).toEqual([true, 1]);
  const [button] = buttonsOf(message);
  const id = await running.fake().interact({ kind: 'button', customId: button?.custom_id ?? '', message: message.id });
  expect((await running.fake().answered(id)).message?.ephemeral).toBe(true);
});

test.each([
  ['进出口 2020年', 'en-US', '1.69万亿元，同比增长31.1%'],
  ['exports 2020', 'zh-CN', '1.12 trillion yuan'],
  ['2020', 'zh-CN', '出口'],
])('%s from a Discord in %s is answered in the language of its words', async (query, locale, expected) => {
  expect((await ask(query, { locale })).body.content).toContain(expected);
});

test('a question as csv comes with its file', async () => {
  const { files } = await ask('exports 2020 as csv');
  expect(files.find(({ name }) => name.endsWith('.csv'))?.text).toContain('exports');
});

test('what is not understood is named, with what can be asked instead', async () => {
  const message = await ask('exports naning 2020');
  expect(message.body.content).toContain('naning');
  expect(
    buttonsOf(message)
      .map(({ label }) => label)
      .join(),
  ).toMatch(/Nanjing.*Nanning|Nanning.*Nanjing/i);
});

test('what is typed calls nobody and formats nothing', async () => {
  const { body } = await ask('@everyone **<@500000000000000001>** `x`');
  expect(body.content).not.toMatch(/(?<!\\)(<@|\*|`|@everyone)/);
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
});

test('a query is completed while it is typed', async () => {
  const fake = running.fake();
  const id = await fake.interact({ kind: 'autocomplete', command: 'stats', query: 'exports 2020 by of' });
  const { response, ackMs } = await fake.answered(id);
  const { choices } = (response?.data ?? {}) as { choices: { name: string; value: string }[] };
  expect(choices.map(({ value }) => value)).toContain('exports 2020 by office');
  expect(ackMs).toBeLessThan(3000);
});

test.each([
  [{ content: 'exports 2020' }, '1.12 trillion yuan'],
  [{ content: 'stats 进出口 2020年' }, '1.69万亿元'],
  [{ content: 'policy 9710' }, '9710'],
  [{ content: '' }, '/stats'],
  [{ content: 'exports 2020', direct: true }, '1.12 trillion yuan'],
])('a message %j is answered with a reply', async (said, expected) => {
  const id = await running.fake().say(said);
  const replies = await running.fake().replied(id);
  expect(replies).toHaveLength(1);
  expect(replies[0]?.body.content).toContain(expected);
});

test('messages of others, and of bots, are left alone', async () => {
  const fake = running.fake();
  const ignored = [
    await fake.say({ content: 'exports 2020', mentions: false }),
    await fake.say({ content: 'exports 2020', bot: true }),
  ];
  await fake.replied(await fake.say({ content: 'imports 2020' }));
  const { messages } = await fake.seen();
  expect(messages.filter(({ repliesTo }) => ignored.includes(repliesTo ?? ''))).toEqual([]);
});

test('the commands are registered whole, and only when Discord has others', async () => {
  await running.restart();
  const { calls, commands } = await running.fake().seen();
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['stats', 'policy', 'help']));
  expect(calls.filter(({ method }) => method === 'PUT')).toEqual([]);
});
