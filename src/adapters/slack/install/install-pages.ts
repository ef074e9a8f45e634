import type { IncomingMessage } from 'node:http';
import { seal } from '../../../access/seal.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { WorkspaceStore } from '../../../store/workspace-port.ts';
import type { InstallOptions } from '../options.ts';
import { SCOPES } from '../scopes.ts';
import { outcomeOf } from '../send/outcome-of.ts';
import type { SlackLog } from '../slack-log.ts';
import { exchangeCode } from './exchange-code.ts';
import { INSTALL_TEXTS, type InstallText } from './install-texts.ts';
import { onceEach } from './once-each.ts';
import { isOwnState, newState, STATE_SECONDS } from './state.ts';

export const INSTALL_PATH = '/slack/install';
export const RETURN_PATH = '/slack/oauth';
const COOKIE = 'tidewaiter-install';

export interface InstallParts {
  readonly install: InstallOptions;
  readonly apiUrl: string;
  readonly workspaces: WorkspaceStore;
  readonly clock: Clock;
  readonly log: SlackLog;
}

/** What the HTTP door answers. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const page = (status: number, text: InstallText): Page => ({ status, headers: {}, text: INSTALL_TEXTS[text] });

/** Whose token is sealed under this name opens under no other. */
export const sealName = (team: string): string => `slack ${team}`;

/** The two addresses by which a workspace installs the app; null for any other. Slack: https://docs.slack.dev/authentication/installing-with-oauth */
export function installPages(parts: InstallParts): (request: IncomingMessage) => Promise<Page | null> {
  const { install, apiUrl, workspaces, clock, log } = parts;
  const { clientId, publicUrl, key } = install;
  const returnUrl = new URL(RETURN_PATH, publicUrl).href;
  const firstUse = onceEach(STATE_SECONDS * 1000, clock);

  function begin(): Page {
    const { state, cookie } = newState(key, clock());
    const address = new URL('/oauth/v2/authorize', apiUrl);
    const scope = Object.keys(SCOPES).join(',');
    address.search = new URLSearchParams({ client_id: clientId, scope, state, redirect_uri: returnUrl }).toString();
    const kept = `${COOKIE}=${cookie}; Path=/slack; Max-Age=${STATE_SECONDS}; HttpOnly; Secure; SameSite=Lax`;
    return { status: 302, headers: { Location: address.href, 'Set-Cookie': kept }, text: '' };
  }

  async function finish(query: URLSearchParams, cookies: string): Promise<Page> {
    const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(cookies)?.[1] ?? '';
    const state = query.get('state') ?? '';
    if (!isOwnState({ state, cookie }, key, clock()) || !firstUse(state)) return page(403, 'notBegunHere');
    const code = query.get('code');
    if (!code) return page(200, 'declined');
    try {
      const granted = await exchangeCode({ code, returnUrl, install, apiUrl, log });
      if ('refused' in granted) return page(400, granted.refused);
      const { id, name, token } = granted;
      const sealed = seal(token, key, sealName(id));
      await workspaces.put({ platform: 'slack', id, name, sealed, installedAt: clock().toISOString() });
      log.info({ team: id, name }, 'slack: a workspace installed the app');
      return page(200, 'installed');
    } catch (error) {
      log.error({ outcome: outcomeOf(error) }, 'slack: an installation failed');
      return page(502, 'failed');
    }
  }

  return async ({ method, url = '', headers }) => {
    if (method !== 'GET') return null;
    const { pathname, searchParams } = new URL(url, publicUrl);
    if (pathname === INSTALL_PATH) return begin();
    return pathname === RETURN_PATH ? finish(searchParams, headers.cookie ?? '') : null;
  };
}
