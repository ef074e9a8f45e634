import { expect, test } from 'vitest';
import { createClient } from '../../../src/adapters/slack/send/create-client.ts';
import { openDirect } from '../../../src/adapters/slack/send/open-direct.ts';
import { BOT_TOKEN } from '../../servers/slack/state.ts';
import { useSlack } from './running-slack.ts';

const running = useSlack();
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

test('a person is written to in their direct messages; what Slack refuses is a clear no', async () => {
  const { slack } = running();
  const client = createClient(BOT_TOKEN, { apiUrl: slack.apiUrl }, quiet);
  const open = openDirect({ ofTeam: async () => client });
  expect(await open('U0ANN')).toEqual({ channel: expect.stringMatching(/^D/) });
  await slack.order('fault', { on: 'conversations.open', kind: 'error', code: 'user_not_found' });
  expect(await open('U0GONE')).toEqual({ refused: 'user_not_found' });
});
