import { describe, expect, test } from 'vitest';
import type { Orders, Report } from '../../servers/slack/control.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const all = ({ messages }: Report): string => JSON.stringify(messages);

/** Breaks something, asks, and gives what there is once nothing more can come. */
async function askUnder(faults: readonly Orders['fault'][], line: string): Promise<Report> {
  const { slack, settled } = running();
  for (const fault of faults) await slack.order('fault', fault);
  await slack.command(line);
  await slack.until({ messages: 1 });
  await settled();
  return slack.until({ messages: 1 });
}

const shared = { via: 'files.completeUploadExternal' };

describe('the upload fails', () => {
  test.each([
    [
      'drawn, but no address given',
      { on: 'files.getUploadURLExternal', kind: 'error', code: 'internal_error', times: 9 },
      'could not be reached',
    ],
    [
      'the scope lacks',
      { on: 'files.getUploadURLExternal', kind: 'error', code: 'missing_scope', extra: { needed: 'files:write' } },
      'lacks the scope files:write',
    ],
    [
      'uploads are switched off',
      { on: 'files.completeUploadExternal', kind: 'error', code: 'file_uploads_disabled' },
      'allows no uploads',
    ],
    [
      'the bot was removed meanwhile',
      { on: 'files.completeUploadExternal', kind: 'error', code: 'not_in_channel' },
      '/invite',
    ],
    [
      'uploads are limited for long',
      { on: 'files.completeUploadExternal', kind: 'limited', seconds: 60 },
      'takes no more from me',
    ],
    [
      'something unheard of',
      { on: 'files.completeUploadExternal', kind: 'error', code: 'sky_fell' },
      'Slack says sky_fell',
    ],
  ] as const)('%s: text and table arrive, with the reason', async (_, fault, reason) => {
    const report = await askUnder([fault], '/stats exports 2020');
    expect(report.messages).toMatchObject([{ via: 'response_url', only: null }]);
    expect(all(report)).toContain('"table"');
    expect(all(report)).toContain(reason);
    expect(report.violations).toEqual([]);
  });
});

describe('the line breaks', () => {
  test.each([
    ['while asking for an address', { on: 'files.getUploadURLExternal', kind: 'reset-before' }],
    ['after the bytes went over', { on: 'upload', kind: 'reset-after' }],
    ['before the share', { on: 'files.completeUploadExternal', kind: 'reset-before' }],
    ['after the share', { on: 'files.completeUploadExternal', kind: 'reset-after' }],
    ['with a 502 for the share', { on: 'files.completeUploadExternal', kind: 'http', status: 502 }],
  ] as const)('%s: one message, with its chart', async (_, fault) => {
    const report = await askUnder([fault], '/stats exports 2020');
    expect(report.messages).toMatchObject([shared]);
  });

  test.each([
    ['before the answer', 'reset-before'],
    ['after the answer', 'reset-after'],
  ] as const)('%s through the response address: one message', async (_, kind) => {
    const report = await askUnder([{ on: 'respond', kind }], '/help');
    expect(report.messages).toMatchObject([{ via: 'response_url', only: null }]);
  });

  test('and nobody may look: nothing is doubled, and who asked is told', async () => {
    const { slack } = running();
    await slack.order('set', { scopes: ['chat:write', 'commands', 'files:write'] });
    const { messages, violations } = await askUnder([{ on: 'respond', kind: 'reset-after' }], '/help');
    expect(messages).toMatchObject([{ only: null }, { only: 'U0ANN' }]);
    expect(JSON.stringify(messages[1])).toContain('broke off');
    expect(violations).toEqual([]);
  });
});

describe('Slack limits', () => {
  test('a 429 is waited out, and other channels do not wait for it', async () => {
    const { slack } = running();
    await slack.order('fault', { on: 'respond', kind: 'limited', seconds: 20 });
    await slack.command('/help');
    await slack.command('/help', { channel: 'C0OUT' });
    const first = await slack.until({ messages: 1 });
    expect(first.messages).toMatchObject([{ channel: 'C0OUT' }]);
    expect((await slack.until({ messages: 2 })).messages).toMatchObject([{}, { channel: 'C0IN' }]);
  });
});

describe('a response address', () => {
  test.each([
    ['half an hour old', 'expired_url'],
    ['used up', 'used_url'],
  ])('that is %s: the answer is posted', async (_, code) => {
    const report = await askUnder([{ on: 'respond', kind: 'error', code }], '/help');
    expect(report.messages).toMatchObject([{ via: 'chat.postMessage', channel: 'C0IN' }]);
  });
});

test('blocks that Slack refuses are left off, the answer arrives as text with its table', async () => {
  const report = await askUnder(
    [{ on: 'respond', kind: 'error', code: 'invalid_blocks' }],
    '/stats exports 2020 as table',
  );
  expect(report.messages).toMatchObject([{ blocks: [], text: expect.stringContaining('1.12 trillion') }]);
});

describe('the same envelope', () => {
  test('five times at once is answered once, and acknowledged each time', async () => {
    const { slack, settled } = running();
    await slack.command('/stats exports 2020', { times: 5 });
    await slack.until({ messages: 1 });
    await settled();
    expect((await slack.until({ messages: 1 })).messages).toMatchObject([shared]);
  });

  test('again after its answer is not answered again', async () => {
    const { slack, settled } = running();
    const { id } = await slack.say('<@U0BOT> help');
    await slack.until({ messages: 1 });
    await slack.order('redeliver', { id });
    await slack.command('/help private');
    await settled();
    const { messages } = await slack.until({ messages: 2 });
    expect(messages).toMatchObject([{ via: 'chat.postMessage' }, { only: 'U0ANN' }]);
  });
});
