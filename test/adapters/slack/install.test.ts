import { expect, test } from 'vitest';
import { unseal } from '../../../src/access/seal.ts';
import { sealName } from '../../../src/adapters/slack/install/install-pages.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../../servers/slack/state.ts';
import { useSlack } from './running-slack.ts';

const key = Buffer.alloc(32, 7);
const install = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, publicUrl: 'https://tide.example', key };
const running = useSlack({ socket: false, http: true, install });

const get = (path: string, cookie = ''): Promise<Response> =>
  fetch(new URL(path, running().url()), { redirect: 'manual', headers: { cookie } });

/** Goes to Slack's page as a browser would; gives what it comes back with. */
async function begin(): Promise<{ readonly state: string; readonly cookie: string; readonly asked: URL }> {
  const response = await get('/slack/install');
  expect(response.status).toBe(302);
  const kept = response.headers.get('set-cookie') ?? '';
  expect(kept).toMatch(/HttpOnly; Secure; SameSite=Lax/);
  const asked = new URL(response.headers.get('location') ?? '');
  return { state: asked.searchParams.get('state') ?? '', cookie: kept.split(';')[0] ?? '', asked };
}

async function consent(team: string | null, rotating = false): Promise<Response> {
  const { state, cookie } = await begin();
  await running().slack.order('consent', { code: 'c1', team, rotating });
  return get(`/slack/oauth?code=c1&state=${state}`, cookie);
}

const http = () => ({ url: running().url() });

test('Slack is asked for the scopes that are used, and told where to come back', async () => {
  const { asked } = await begin();
  expect(asked.pathname).toBe('/oauth/v2/authorize');
  expect(asked.searchParams.get('client_id')).toBe(CLIENT_ID);
  expect(asked.searchParams.get('scope')).toContain('files:write');
  expect(asked.searchParams.get('redirect_uri')).toBe('https://tide.example/slack/oauth');
});

test('a workspace that installs the app is answered with its own token, kept encrypted, until it removes the app', async () => {
  const { slack, store } = running();
  const done = await consent('T0NEW');
  expect([done.status, done.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
  expect(await done.text()).toContain('is installed');
  const kept = await store().workspaces.find('slack', 'T0NEW');
  expect(kept?.sealed).not.toContain('xoxb');
  expect(unseal(kept?.sealed ?? '', key, sealName('T0NEW'))).toBe('xoxb-T0NEW');

  await slack.command('/stats exports 2020', { team: 'T0NEW', http: http() });
  const { tokens } = await slack.until({ messages: 1 });
  expect(tokens).toContain('files.completeUploadExternal xoxb-T0NEW');

  await slack.order('reset', {});
  await slack.command('/stats exports 2020', { http: http() });
  const own = await slack.until({ messages: 1 });
  expect(own.tokens).toContain('files.completeUploadExternal xoxb-1-test');

  for (const how of ['app_uninstalled', 'tokens_revoked'] as const) {
    await consent('T0NEW');
    await slack.order('leave', { team: 'T0NEW', how, http: http() });
    await expect.poll(() => store().workspaces.find('slack', 'T0NEW'), { timeout: 20_000 }).toBeNull();
  }
});

test.each([
  ['made up', async () => ({ state: '9999999999.made-up', cookie: 'tidewaiter-install=x' })],
  ['of another browser', async () => ({ ...(await begin()), cookie: (await begin()).cookie })],
  [
    'used before',
    async () => {
      const made = await begin();
      await get(`/slack/oauth?error=access_denied&state=${made.state}`, made.cookie);
      return made;
    },
  ],
  ['without its cookie', async () => ({ ...(await begin()), cookie: '' })],
])('a state that is %s installs nothing', async (_, make) => {
  const { state, cookie } = await make();
  await running().slack.order('consent', { code: 'c2', team: 'T0EVIL' });
  const response = await get(`/slack/oauth?code=c2&state=${state}`, cookie);
  expect(response.status).toBe(403);
  expect(await running().store().workspaces.find('slack', 'T0EVIL')).toBeNull();
});

test('a whole organisation, tokens that expire, a no and a failure are told', async () => {
  expect(await (await consent(null)).text()).toContain('not in a whole organisation');
  expect(await (await consent('T0ROT', true)).text()).toContain('Token Rotation');
  const back = async (how: string): Promise<Response> => {
    const { state, cookie } = await begin();
    return get(`/slack/oauth?${how}&state=${state}`, cookie);
  };
  expect(await (await back('error=access_denied')).text()).toContain('Nothing was');
  expect((await back('code=unknown')).status).toBe(502);
  expect(JSON.stringify(running().log)).not.toContain(CLIENT_SECRET);
});
