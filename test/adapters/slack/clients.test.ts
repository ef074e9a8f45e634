import { expect, onTestFinished, test } from 'vitest';
import { seal } from '../../../src/access/seal.ts';
import { clientsOf } from '../../../src/adapters/slack/install/clients.ts';
import { sealName } from '../../../src/adapters/slack/install/install-pages.ts';
import { openStore } from '../../../src/store/open-store.ts';

const key = Buffer.alloc(32, 7);
const install = { clientId: '1', clientSecret: '2', publicUrl: 'https://tide.example', key };
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const now = '2026-11-24T00:00:00.000Z';

async function clients(botToken: string | null, teams: readonly string[], sealedWith = key) {
  const { workspaces, close } = await openStore(':memory:', new Date(now));
  onTestFinished(close);
  for (const id of teams) {
    const sealed = seal(`xoxb-${id}`, sealedWith, sealName(id));
    await workspaces.put({ platform: 'slack', id, name: id, sealed, installedAt: now });
  }
  const options = { botToken, install, appToken: null, signingSecret: null, apiUrl: 'http://127.0.0.1:1/', listen: '' };
  const clientOf = clientsOf({ options, workspaces, log });
  return { workspaces, clientOf, tokenFor: async (team: string | null) => (await clientOf(team)).token };
}

test.each([
  ['xoxb-own', ['T1', 'T2'], 'T2', 'xoxb-T2'],
  ['xoxb-own', ['T1'], 'T9', 'xoxb-own'],
  ['xoxb-own', ['T1'], null, 'xoxb-own'],
  [null, ['T1'], null, 'xoxb-T1'],
  [null, ['T1', 'T2'], null, undefined],
])('with the token %s and %j installed, %s is answered with %s', async (own, teams, team, token) => {
  expect(await (await clients(own, teams)).tokenFor(team)).toBe(token);
});

test('a client is kept while its token is there, and used no more when it is gone or of another key', async () => {
  const { workspaces, clientOf, tokenFor } = await clients('xoxb-own', ['T1']);
  expect(await clientOf('T1')).toBe(await clientOf('T1'));
  expect(await workspaces.remove('slack', 'T1', new Date('2026-11-23T00:00:00Z'))).toBe(false);
  expect(await tokenFor('T1')).toBe('xoxb-T1');
  expect(await workspaces.remove('slack', 'T1', new Date(now))).toBe(true);
  expect(await tokenFor('T1')).toBe('xoxb-own');
  expect(await (await clients('xoxb-own', ['T1'], Buffer.alloc(32, 8))).tokenFor('T1')).toBe('xoxb-own');
});
