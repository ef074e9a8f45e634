import { webApi } from '@slack/bolt';
import type { InstallOptions } from '../options.ts';
import { clientOptions } from '../send/create-client.ts';
import type { SlackLog } from '../slack-log.ts';

interface Exchange {
  readonly code: string;
  readonly returnUrl: string;
  readonly install: InstallOptions;
  readonly apiUrl: string;
  readonly log: SlackLog;
}

export type Granted =
  | { readonly id: string; readonly name: string; readonly token: string }
  | { readonly refused: 'wholeOrganisation' | 'rotating' };

/** Gets a workspace's bot token for the code that Slack sent: https://docs.slack.dev/reference/methods/oauth.v2.access */
export async function exchangeCode({ code, returnUrl, install, apiUrl, log }: Exchange): Promise<Granted> {
  const client = new webApi.WebClient(undefined, clientOptions({ apiUrl }, log));
  const { clientId: client_id, clientSecret: client_secret } = install;
  const { team, access_token, expires_in } = await client.oauth.v2.access({
    client_id,
    client_secret,
    code,
    redirect_uri: returnUrl,
  });
  if (!team?.id) return { refused: 'wholeOrganisation' };
  if (expires_in !== undefined) return { refused: 'rotating' };
  if (!access_token) throw new Error('oauth.v2.access gave no token');
  return { id: team.id, name: team.name ?? team.id, token: access_token };
}
