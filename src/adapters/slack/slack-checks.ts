import { webApi } from '@slack/bolt';
import { unseal } from '../../access/seal.ts';
import type { Clock } from '../../domain/clock.ts';
import type { WorkspaceStore } from '../../store/workspace-port.ts';
import { INSTALL_PATH, sealName } from './install/install-pages.ts';
import { tokenAdvice } from './introduce.ts';
import type { SlackOptions } from './options.ts';
import { SCOPES } from './scopes.ts';
import { clientOptions, createClient } from './send/create-client.ts';
import { outcomeOf } from './send/outcome-of.ts';

/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix: string | null;
}

export interface CheckOptions {
  readonly options: SlackOptions;
  /** Channels that alerts and briefings go to. */
  readonly channels?: readonly string[];
  /** Where the tokens of workspaces are, that installed the app. */
  readonly workspaces?: WorkspaceStore;
  readonly clock: Clock;
}

/** Signed requests are refused from 5 minutes on; a minute is a sign of a clock that nobody sets. */
const MOST_SECONDS_OFF = 60;
const APP = 'https://api.slack.com/apps > your app';

const good = (name: string, detail: string): Check => ({ name, ok: true, detail, fix: null });
const bad = (name: string, detail: string, fix: string): Check => ({ name, ok: false, detail, fix });
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** What went wrong with a call, in a word. */
function faultOf(error: unknown): string {
  const outcome = outcomeOf(error);
  if (outcome.kind === 'refused') return outcome.code;
  return outcome.kind === 'limited' ? 'ratelimited' : outcome.reason;
}

function clockCheck(date: string | null, now: Date): Check {
  const off = date === null ? Number.NaN : Math.abs(Date.parse(date) - now.getTime()) / 1000;
  if (Number.isNaN(off)) return good('clock', 'Slack did not say its time');
  if (off <= MOST_SECONDS_OFF) return good('clock', `within ${Math.ceil(off)} s of Slack's`);
  return bad('clock', `${Math.round(off)} s away from Slack's`, 'let the machine set its clock by NTP');
}

function scopesCheck(granted: readonly string[] | undefined): Check {
  if (!granted) return good('scopes', 'Slack did not say which it has granted');
  const missing = Object.entries(SCOPES).filter(([scope]) => !granted.includes(scope));
  if (missing.length === 0) return good('scopes', 'all that are needed');
  const needed = missing.map(([scope, why]) => `${scope} (${why})`).join(', ');
  return bad(
    'scopes',
    `missing: ${needed}`,
    `add them at ${APP} > OAuth & Permissions > Bot Token Scopes, then Reinstall`,
  );
}

async function socketCheck(options: CheckOptions['options']): Promise<Check> {
  const name = 'socket mode';
  const app = new webApi.WebClient(options.appToken ?? '', clientOptions(options, silent));
  return app.apps.connections.open({}).then(
    () => good(name, 'a connection is offered'),
    (error: unknown) =>
      bad(
        name,
        `apps.connections.open: ${faultOf(error)}`,
        `copy SLACK_APP_TOKEN from ${APP} > Basic Information > App-Level Tokens, with the scope connections:write, and switch Socket Mode on`,
      ),
  );
}

function doorChecks({ appToken, signingSecret, listen }: CheckOptions['options']): Check[] {
  if (!appToken && !signingSecret)
    return [
      bad(
        'door',
        'no question can arrive',
        'set SLACK_APP_TOKEN (Socket Mode, nothing to open to the internet) or SLACK_SIGNING_SECRET (HTTP)',
      ),
    ];
  if (!signingSecret) return [];
  return /^[0-9a-f]{32}$/.test(signingSecret)
    ? [good('signing secret', `signed requests are taken at ${listen}`)]
    : [bad('signing secret', 'has not the form of one', `copy it from ${APP} > Basic Information > Signing Secret`)];
}

/** Whether each workspace's token opens with the key, and Slack takes it. */
async function workspaceChecks(options: CheckOptions['options'], workspaces: WorkspaceStore): Promise<Check[]> {
  const { install, apiUrl } = options;
  if (!install) return [];
  const found = await workspaces.list('slack');
  const address = new URL(INSTALL_PATH, install.publicUrl).href;
  if (found.length === 0) return [good('workspaces', `none has installed the app yet: open ${address}`)];
  return Promise.all(
    found.map(async ({ id, name: team, sealed }) => {
      const name = `workspace ${team}`;
      const token = unseal(sealed, install.key, sealName(id));
      if (token === null)
        return bad(
          name,
          'TIDEWAITER_SECRET_KEY does not open its token',
          `set the old key, or install again: ${address}`,
        );
      return createClient(token, { apiUrl }, silent)
        .auth.test()
        .then(
          () => good(name, 'its token is accepted'),
          (error: unknown) => bad(name, faultOf(error), `install the app there again: ${address}`),
        );
    }),
  );
}

/** Membership, without the right to list channels: only who is in it may read it. */
async function channelCheck(client: webApi.WebClient, channel: string): Promise<Check> {
  const name = `channel ${channel}`;
  return client.conversations.history({ channel, limit: 1 }).then(
    () => good(name, 'the bot is in it'),
    (error: unknown) => bad(name, faultOf(error), 'type /invite @tidewaiter in the channel'),
  );
}

/** Looks at everything that Slack needs, for `tidewaiter doctor`. Never rejects; stops at what makes the rest useless. */
export async function slackChecks({
  options,
  channels = [],
  workspaces,
  clock,
}: CheckOptions): Promise<readonly Check[]> {
  const { botToken, appToken, signingSecret, apiUrl } = options;
  const installed = workspaces ? await workspaceChecks(options, workspaces) : [];
  if (!botToken && options.install) return [...installed, ...doorChecks(options)];
  if (!botToken && !appToken && !signingSecret) return [good('token', 'Slack is not set up, and is not contacted')];
  if (!botToken)
    return [
      bad('token', 'SLACK_BOT_TOKEN is not set', `copy it from ${APP} > OAuth & Permissions > Bot User OAuth Token`),
    ];
  let date: string | null = null;
  const seeing: webApi.FetchFunction = async (url, init) => {
    const answer = await fetch(url, init);
    date = answer.headers.get('date');
    return answer;
  };
  const client = new webApi.WebClient(botToken, { ...clientOptions({ apiUrl }, silent), fetch: seeing });
  try {
    const { user, team, response_metadata } = await client.auth.test();
    return [
      good('token', `the bot is ${user} in ${team}`),
      clockCheck(date, clock()),
      scopesCheck(response_metadata?.scopes),
      ...installed,
      ...doorChecks(options),
      ...(appToken ? [await socketCheck(options)] : []),
      ...(await Promise.all(channels.map((channel) => channelCheck(client, channel)))),
    ];
  } catch (error) {
    const outcome = outcomeOf(error);
    const fix =
      outcome.kind === 'refused'
        ? tokenAdvice(outcome.code)
        : 'check the network, the proxy and TIDEWAITER_SLACK_API_URL';
    return [bad('token', `Slack at ${apiUrl} says: ${faultOf(error)}`, fix)];
  }
}
