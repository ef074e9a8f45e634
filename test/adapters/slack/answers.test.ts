import { describe, expect, test } from 'vitest';
import type { Report } from '../../servers/slack/control.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const MEMBER = { channel: 'C0IN' };
const STRANGER = { channel: 'C0OUT' };

const blocksOf = ({ messages }: Report, at = 0): string => JSON.stringify(messages[at]?.blocks);

describe('a slash command', () => {
  test('is acknowledged at once, and answered with its chart in one message', async () => {
    const { slack } = running();
    const { ackMs } = await slack.command('/stats exports 2020');
    expect(ackMs).not.toBeNull();
    const report = await slack.until({ messages: 1 });
    expect(report.violations).toEqual([]);
    expect(report.messages).toMatchObject([{ ...MEMBER, via: 'files.completeUploadExternal', only: null }]);
    expect(blocksOf(report)).toContain('1.12 trillion yuan, +40.1 % y/y (preliminary');
    expect(blocksOf(report)).toContain('The chart in words');
    expect(report.files).toMatchObject([{ name: 'tidewaiter-exports-2020.png', shares: 1 }]);
    const png = await slack.bytes(report.files[0]?.id ?? '');
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  });

  test('in Chinese is answered in Chinese', async () => {
    const { slack } = running();
    await slack.command('/stats 进出口 2020年');
    expect(blocksOf(await slack.until({ messages: 1 }))).toContain('1.69万亿元');
  });

  test('without a chart comes through its response address, for all to read', async () => {
    const { slack } = running();
    await slack.command('/help', STRANGER);
    const { messages } = await slack.until({ messages: 1 });
    expect(messages).toMatchObject([{ ...STRANGER, via: 'response_url', only: null }]);
  });

  test('where the bot is no member is answered with the table, and with what to do about the chart', async () => {
    const { slack } = running();
    await slack.command('/stats exports 2020', STRANGER);
    const report = await slack.until({ messages: 1 });
    expect(report.messages).toMatchObject([{ ...STRANGER, via: 'response_url', only: null, files: [] }]);
    expect(blocksOf(report)).toContain('"table"');
    expect(blocksOf(report)).toContain('/invite @tidewaiter');
  });

  test('asked privately is answered to the one who asked, with the table', async () => {
    const { slack } = running();
    await slack.command('/stats exports 2020 private');
    const report = await slack.until({ messages: 1 });
    expect(report.messages).toMatchObject([{ only: 'U0ANN', files: [], via: 'response_url' }]);
    expect(blocksOf(report)).toContain('"table"');
    expect(blocksOf(report)).toContain('read as: exports 2020"');
  });

  test('a file asked for hangs on the answer', async () => {
    const { slack } = running();
    await slack.command('/stats exports 2020 as csv');
    const report = await slack.until({ messages: 1 });
    const csv = report.files.find(({ name }) => name.endsWith('.csv'));
    expect(report.messages[0]?.files).toContain(csv?.id);
    expect((await slack.bytes(csv?.id ?? '')).toString()).toContain('1120000000000.00');
  });

  test('a file asked for privately goes to direct messages', async () => {
    const { slack } = running();
    await slack.command('/stats exports 2020 as csv private');
    const report = await slack.until({ messages: 2 });
    expect(report.messages).toContainEqual(expect.objectContaining({ channel: 'D0ANN', blocks: [] }));
    expect(report.messages).toContainEqual(expect.objectContaining({ channel: 'C0IN', only: 'U0ANN', files: [] }));
    expect(JSON.stringify(report.messages)).toContain('in your direct messages');
  });

  test('a table too long for a message is shortened, and is whole in the file beside', async () => {
    const { slack } = running();
    await slack.command('/stats exports 2026-10 by office as table');
    const report = await slack.until({ messages: 1 });
    expect(blocksOf(report)).toContain('more rows, all of them in the file');
    const csv = await slack.bytes(report.messages[0]?.files[0] ?? '');
    expect(csv.toString().trim().split('\r\n').length).toBeGreaterThan(42);
  });

  test.each([
    ['/tidewaiter policy 9710', '9710'],
    ['/tidewaiter exports 2020', '1.12 trillion yuan'],
    ['/tidewaiter', '/stats'],
    ['/nonsense', '/help'],
  ])('%s', async (line, says) => {
    const { slack } = running();
    await slack.command(line);
    expect(blocksOf(await slack.until({ messages: 1 }))).toContain(says);
  });
});

describe('a button', () => {
  test('asks its own question, and old ones still work', async () => {
    const { slack } = running();
    await slack.press('/stats imports 2020');
    const report = await slack.until({ messages: 1 });
    expect(report.violations).toEqual([]);
    expect(blocksOf(report)).toContain('0.57 trillion yuan');
  });

  test('on a private answer is answered privately', async () => {
    const { slack } = running();
    await slack.press('/stats imports 2020', { ephemeral: true });
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([{ only: 'U0ANN' }]);
  });

  test('in a thread is answered there', async () => {
    const { slack } = running();
    await slack.press('/help', { thread: '1700000000.000001' });
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([{ thread_ts: '1700000000.000001' }]);
  });
});

describe('a button that asks for a note', () => {
  test('opens a window, and the note goes behind its line', async () => {
    const { slack } = running();
    await slack.press('/policy', { actionId: 'note:en:0', thread: '1700000000.000001' });
    expect((await slack.until({ calls: ['views.open', 1] })).messages).toEqual([]);
    const { ackMs } = (await slack.order('submit', { note: ' 9710\n' })) as { ackMs: number };
    expect(ackMs).not.toBeNull();
    const report = await slack.until({ messages: 1 });
    expect(report.violations).toEqual([]);
    expect(report.messages).toMatchObject([{ thread_ts: '1700000000.000001' }]);
    expect(blocksOf(report)).toContain('9710');
  });

  test('without a note asks its line alone', async () => {
    const { slack } = running();
    await slack.press('/help', { actionId: 'note:zh:0' });
    await slack.until({ calls: ['views.open', 1] });
    await slack.order('submit', { note: '' });
    expect(blocksOf(await slack.until({ messages: 1 }))).toContain('/stats');
  });

  test('tells what to type where no window can be opened', async () => {
    const { slack } = running();
    await slack.order('fault', { on: 'views.open', kind: 'error', code: 'expired_trigger_id' });
    await slack.press('/policy', { actionId: 'note:zh:0' });
    const report = await slack.until({ messages: 1 });
    expect(report.messages).toMatchObject([{ only: 'U0ANN' }]);
    expect(blocksOf(report)).toContain('请直接在命令后输入备注：');
    expect(blocksOf(report)).toContain('/policy …');
  });
});

describe('a message', () => {
  test('that mentions the bot is answered in its thread, chart included', async () => {
    const { slack } = running();
    await slack.say('<@U0BOT> stats exports 2020');
    const { messages, violations } = await slack.until({ messages: 1 });
    expect(violations).toEqual([]);
    expect(messages).toMatchObject([
      { ...MEMBER, files: { length: 1 }, thread_ts: expect.stringMatching(/^\d+\.\d+$/) },
    ]);
  });

  test('that mentions the bot privately is answered to its author alone', async () => {
    const { slack } = running();
    await slack.say('<@U0BOT> exports 2020 private', { thread: '1700000000.000001' });
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([
      { only: 'U0ANN', via: 'chat.postEphemeral', thread_ts: '1700000000.000001' },
    ]);
  });

  test('sent directly is answered there', async () => {
    const { slack } = running();
    await slack.say('出口 2020年', { kind: 'message', channel: 'D0ANN' });
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([
      { channel: 'D0ANN', thread_ts: null, files: { length: 1 } },
    ]);
  });

  test('in an archived channel is answered directly', async () => {
    const { slack } = running();
    await slack.say('<@U0BOT> help', { channel: 'C0OLD' });
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([{ channel: 'D0ANN' }]);
  });

  test('of another bot, an edit, or talk that is not for it stays without an answer', async () => {
    const { slack } = running();
    await slack.say('exports 2020', { kind: 'message', channel: 'D0ANN', bot: true });
    await slack.say('exports 2020', { kind: 'message', channel: 'D0ANN', subtype: 'message_changed' });
    await slack.say('exports 2020', { kind: 'message', channel: 'C0IN' });
    await slack.command('/help');
    const { messages, violations } = await slack.until({ messages: 1 });
    expect([messages.length, violations]).toEqual([1, []]);
  });
});
