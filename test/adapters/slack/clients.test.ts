import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { seal } from '../../../src/access/seal.ts';
import { clientsOf } from '../../../src/adapters/slack/install/clients.ts';
import { sealName } from '../../../src/adapters/slack/install/install-pages.ts';
import { openStore } from '../../../src/store/open-store.ts';

const key = Buffer.alloc(32, 7);
const install = { clientId: '1', clientSecret: '2', publicUrl: 'https://tide.example', key };
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const now = '2026-11-24T00:00:00.000Z';

async function clients(
  botToken: string | null,
  teams: readonly string[],
  sealedWith = key,
  apiUrl = 'http://127.0.0.1:1/',
) {
  const { workspaces, close } = await openStore(':memory:', new Date(now));
  onTestFinished(close);
  for (const id of teams) {
    const sealed = seal(`xoxb-${id}`, sealedWith, sealName(id));
    await workspaces.put({ platform: 'slack', id, name: id, sealed, installedAt: now });
  }
  const options = { botToken, install, appToken: null, signingSecret: null, apiUrl, listen: '' };
  const { ofTeam, ofChannel } = clientsOf({ options, workspaces, log });
  return { workspaces, ofTeam, ofChannel, tokenFor: async (team: string | null) => (await ofTeam(team)).token };
}

test.each([
  ['xoxb-own', ['T1', 'T2'], 'T2', 'xoxb-T2'],
  ['xoxb-own', ['T1'], 'T9', 'xoxb-own'],
  ['xoxb-own', ['T1'], null, 'xoxb-own'],
])('with the token %s and %j installed, %s is answered with %s', async (own, teams, team, token) => {
  expect(await (await clients(own, teams)).tokenFor(team)).toBe(token);
});

test('a client is kept while its token is there, and used no more when it is gone or of another key', async () => {
  const { workspaces, ofTeam, tokenFor } = await clients('xoxb-own', ['T1']);
  expect(await ofTeam('T1')).toBe(await ofTeam('T1'));
  expect(await workspaces.remove('slack', 'T1', new Date('2026-11-23T00:00:00Z'))).toBe(false);
  expect(await tokenFor('T1')).toBe('xoxb-T1');
  expect(await workspaces.remove('slack', 'T1', new Date(now))).toBe(true);
  expect(await tokenFor('T1')).toBe('xoxb-own');
  expect(await (await clients('xoxb-own', ['T1'], Buffer.alloc(32, 8))).tokenFor('T1')).toBe('xoxb-own');
});

describe('a channel', () => {
  let origin: string;
  const asked: string[] = [];
  // A Slack in which each token knows the channel of its own workspace alone.
  const server = createServer((request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    asked.push(token);
    const error = token === 'xoxb-T2' ? 'not_in_channel' : 'channel_not_found';
    response.setHeader('Content-Type', 'application/json');
    request.resume().on('end', () => response.end(JSON.stringify({ ok: false, error })));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  test('is spoken to with the token of the workspace that has it, which is asked for once', async () => {
    const { ofChannel } = await clients('xoxb-own', ['T1', 'T2'], key, origin);
    expect((await ofChannel('C1')).token).toBe('xoxb-T2');
    expect((await ofChannel('C1')).token).toBe('xoxb-T2');
    expect(asked).toEqual(['xoxb-own', 'xoxb-T1', 'xoxb-T2']);
  });

  test('of the only workspace there is needs no question', async () => {
    expect((await (await clients(null, ['T1'])).ofChannel('C1')).token).toBe('xoxb-T1');
    expect((await (await clients('xoxb-own', [])).ofChannel('C1')).token).toBe('xoxb-own');
  });
});
