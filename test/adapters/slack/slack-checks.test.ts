import { expect, test } from 'vitest';
import { slackChecks } from '../../../src/adapters/slack/slack-checks.ts';
import { systemClock } from '../../../src/domain/clock.ts';
import { APP_TOKEN, BOT_TOKEN, SCOPES, SIGNING_SECRET } from '../../servers/slack/state.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const tokens = {
  botToken: BOT_TOKEN,
  install: null,
  appToken: APP_TOKEN,
  signingSecret: SIGNING_SECRET,
  listen: '127.0.0.1:3000',
};

const look = (change: object = {}, channels: readonly string[] = [], clock = systemClock) =>
  slackChecks({ options: { ...tokens, apiUrl: running().slack.apiUrl, ...change }, channels, clock });

test('all is well', async () => {
  const checks = await look({}, ['C0IN']);
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    'token',
    'clock',
    'scopes',
    'signing secret',
    'socket mode',
    'channel C0IN',
  ]);
});

test.each([
  ['nothing set', { botToken: null, appToken: null, signingSecret: null }, [], true, 'not set up'],
  ['no bot token', { botToken: null }, [], false, 'SLACK_BOT_TOKEN is not set'],
  ['a wrong bot token', { botToken: 'xoxb-wrong' }, [], false, 'invalid_auth'],
  ['a wrong app token', { appToken: 'xapp-wrong' }, [], false, 'apps.connections.open: invalid_auth'],
  ['no door', { appToken: null, signingSecret: null }, [], false, 'no question can arrive'],
  ['a signing secret that is none', { signingSecret: 'abc' }, [], false, 'has not the form'],
  ['a channel without the bot', {}, ['C0OUT'], false, 'not_in_channel'],
  ['nobody there', { apiUrl: 'http://127.0.0.1:1/api/' }, [], false, 'Slack at http://127.0.0.1:1/api/'],
] as const)('%s', async (_, change, channels, ok, says) => {
  const checks = await look(change, channels);
  const found = checks.find(({ detail }) => detail.includes(says));
  expect(found).toMatchObject({ ok, fix: ok ? null : expect.stringMatching(/./) });
});

test.each(SCOPES)('without %s the doctor says so', async (scope) => {
  await running().slack.order('set', { scopes: SCOPES.filter((other) => other !== scope) });
  const scopes = (await look()).find(({ name }) => name === 'scopes');
  expect(scopes).toMatchObject({
    ok: false,
    detail: expect.stringContaining(scope),
    fix: expect.stringMatching(/Reinstall/),
  });
});

test('where the scopes are not told, none is called missing', async () => {
  await running().slack.order('set', { scopes: [] });
  expect((await look()).find(({ name }) => name === 'scopes')).toMatchObject({ ok: true, fix: null });
});

test('a clock that is wrong is named', async () => {
  const checks = await look({}, [], () => new Date(systemClock().getTime() + 600_000));
  expect(checks.find(({ name }) => name === 'clock')).toMatchObject({ ok: false });
});
