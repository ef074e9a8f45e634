import { webApi } from '@slack/bolt';
import { unseal } from '../../../access/seal.ts';
import type { Workspace, WorkspaceStore } from '../../../store/workspace-port.ts';
import type { SlackOptions } from '../options.ts';
import { createClient } from '../send/create-client.ts';
import type { SlackLog } from '../slack-log.ts';
import { sealName } from './install-pages.ts';

export interface ClientParts {
  readonly options: SlackOptions;
  readonly workspaces: WorkspaceStore;
  readonly log: SlackLog;
}

export interface Clients {
  /** Of a workspace: with its own token where it installed the app, else with the one of the environment. */
  ofTeam(team: string | null): Promise<webApi.WebClient>;
  /** Of the workspace that has a channel; ids of channels are the same in no two workspaces. */
  ofChannel(channel: string): Promise<webApi.WebClient>;
}

/** What Slack says to a token that has nothing to do with a channel. */
const ELSEWHERE = ['channel_not_found', 'not_authed', 'invalid_auth', 'token_revoked', 'account_inactive'];

async function knows(client: webApi.WebClient, channel: string): Promise<boolean> {
  try {
    await client.conversations.history({ channel, limit: 1 });
    return true;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return !ELSEWHERE.includes(error.data.error);
    throw error;
  }
}

/** Asks the store each time, so that a token which was taken away is used no more; clients are kept by their token. */
export function clientsOf({ options, workspaces, log }: ClientParts): Clients {
  const { install, botToken } = options;
  const own = createClient(botToken, options, log);
  const kept = new Map<string, { readonly sealed: string; readonly client: webApi.WebClient }>();
  const teams = new Map<string, string | null>();

  function clientFor({ id: team, sealed }: Workspace, key: Buffer): webApi.WebClient {
    const before = kept.get(team);
    if (before?.sealed === sealed) return before.client;
    const token = unseal(sealed, key, sealName(team));
    if (token === null) {
      const fix = 'TIDEWAITER_SECRET_KEY is another one: set the old one, or install the app again';
      log.error({ team, fix }, 'slack: a token cannot be read');
      return own;
    }
    const client = createClient(token, options, log);
    kept.set(team, { sealed, client });
    return client;
  }

  async function ofTeam(team: string | null): Promise<webApi.WebClient> {
    const found = install && team ? await workspaces.find('slack', team) : null;
    return install && found ? clientFor(found, install.key) : own;
  }

  async function ofChannel(channel: string): Promise<webApi.WebClient> {
    const installed = install ? await workspaces.list('slack') : [];
    const places = [...(botToken === null ? [] : [null]), ...installed.map(({ id }) => id)];
    if (places.length <= 1) return ofTeam(places[0] ?? null);
    const before = teams.get(channel);
    if (before !== undefined && places.includes(before)) return ofTeam(before);
    for (const team of places) {
      const client = await ofTeam(team);
      if (!(await knows(client, channel))) continue;
      teams.set(channel, team);
      return client;
    }
    return own;
  }

  return { ofTeam, ofChannel };
}
