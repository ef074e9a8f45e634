import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { manifest } from '../../../src/adapters/slack/manifest.ts';
import { SCOPES } from '../../../src/adapters/slack/scopes.ts';
import { SCOPES as ENOUGH } from '../../servers/slack/state.ts';

test('the app is asked over Socket Mode, for no more scopes than the bot lives with, and hears what it can answer', () => {
  expect(manifest(commands, null)).toMatchObject({
    oauth_config: { scopes: { bot: ENOUGH } },
    settings: {
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      event_subscriptions: { bot_events: ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] },
      token_rotation_enabled: false,
    },
    features: { app_home: { messages_tab_read_only_enabled: false } },
  });
  expect(JSON.stringify(manifest(commands, null))).not.toContain('http');
});

test('with an address everything is asked there', () => {
  const url = 'https://tide.example/slack/events';
  expect(manifest(commands, 'https://tide.example')).toMatchObject({
    features: { slash_commands: expect.arrayContaining([expect.objectContaining({ command: '/stats', url })]) },
    settings: {
      socket_mode_enabled: false,
      interactivity: { request_url: url },
      event_subscriptions: { request_url: url },
    },
  });
});

test('every command is there once, besides the one that takes them all, within Slack’s limits', () => {
  const status = { name: 'status', summary: { en: 'x', zh: 'x' }, examples: ['/status'] };
  const made = manifest([...commands, status], null);
  const listed = JSON.stringify(made).match(/"command":"[^"]+"/g) ?? [];
  expect(listed).toEqual([...commands.map(({ name }) => `"command":"/${name}"`), '"command":"/tidewaiter"']);
  expect(made).toMatchObject({ display_information: { name: 'Tidewaiter' } });
  const [, hint] = /"command":"\/status"[^}]*"usage_hint":"([^"]*)"/.exec(JSON.stringify(made)) ?? [];
  expect(hint).toBeUndefined();
});

test('each scope says what it is for', () => {
  for (const why of Object.values(SCOPES)) expect(why.length).toBeGreaterThan(5);
});
