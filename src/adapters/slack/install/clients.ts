import type { webApi } from '@slack/bolt';
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

/** The client of a workspace: its own token where it installed the app, else the one of the environment. */
export type ClientOf = (team: string | null) => Promise<webApi.WebClient>;

/** Asks the store each time, so that a token which was taken away is used no more; clients are kept by their token. */
export function clientsOf({ options, workspaces, log }: ClientParts): ClientOf {
  const { install } = options;
  const own = createClient(options.botToken, options, log);
  const kept = new Map<string, { readonly sealed: string; readonly client: webApi.WebClient }>();

  /** A channel that is named without its workspace is in the only one there is. */
  async function workspaceOf(team: string | null): Promise<Workspace | null> {
    if (team !== null) return workspaces.find('slack', team);
    const [only, ...others] = options.botToken === null ? await workspaces.list('slack') : [];
    return only && others.length === 0 ? only : null;
  }

  return async (asked) => {
    const found = install && (await workspaceOf(asked));
    if (!found) return own;
    const team = found.id;
    const before = kept.get(team);
    if (before?.sealed === found.sealed) return before.client;
    const token = unseal(found.sealed, install.key, sealName(team));
    if (token === null) {
      log.error(
        { team, fix: 'TIDEWAITER_SECRET_KEY is another one: set the old one, or install the app again' },
        'slack: a token cannot be read',
      );
      return own;
    }
    const client = createClient(token, options, log);
    kept.set(team, { sealed: found.sealed, client });
    return client;
  };
}
