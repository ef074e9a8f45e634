import { type APIApplication, type APIGatewayBotInfo, type APIUser, type REST, RESTEvents, Routes } from 'discord.js';
import type { Clock } from '../../domain/clock.ts';
import type { ListedCommand } from './commands/command-set.ts';
import { commandsAreCurrent } from './commands/register-commands.ts';
import { inviteAddress } from './invite-address.ts';
import { faultText, isRefused } from './send/discord-fault.ts';
import { discordRest } from './send/discord-rest.ts';

/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly fix: string | null;
}

export interface CheckOptions {
  readonly token: string | null;
  readonly publicKey: string | null;
  readonly apiUrl?: string;
  readonly commands: readonly ListedCommand[];
  /** Channels that alerts and briefings go to. */
  readonly channels?: readonly string[];
  readonly clock: Clock;
}

/** Signed requests are refused from 5 minutes on; a minute is a sign of a clock that nobody sets. */
const MOST_SECONDS_OFF = 60;
const FEW_LOGINS = 20;
const PORTAL = 'Developer Portal (https://discord.com/developers/applications) > your application';

const good = (name: string, detail: string): Check => ({ name, ok: true, detail, fix: null });
const bad = (name: string, detail: string, fix: string): Check => ({ name, ok: false, detail, fix });

function clockCheck(date: string | null, now: Date): Check {
  const off = date === null ? Number.NaN : Math.abs(Date.parse(date) - now.getTime()) / 1000;
  if (Number.isNaN(off)) return good('clock', 'Discord did not say its time');
  if (off <= MOST_SECONDS_OFF) return good('clock', `within ${Math.ceil(off)} s of Discord's`);
  return bad('clock', `${Math.round(off)} s away from Discord's`, 'let the machine set its clock by NTP');
}

function doorCheck({ verify_key, interactions_endpoint_url: url }: APIApplication, publicKey: string | null): Check {
  const name = 'interactions';
  if (publicKey && publicKey.toLowerCase() !== verify_key)
    return bad(
      name,
      'DISCORD_PUBLIC_KEY is not the key of this application',
      `copy it from ${PORTAL} > General Information > Public Key`,
    );
  if (url && !publicKey)
    return bad(
      name,
      `Discord sends interactions to ${url}, and DISCORD_PUBLIC_KEY is not set`,
      `set DISCORD_PUBLIC_KEY, or clear ${PORTAL} > General Information > Interactions Endpoint URL to take them over the Gateway`,
    );
  return good(name, url ? `over HTTP at ${url}` : 'over the Gateway');
}

const gatewayCheck = ({ session_start_limit: { remaining, reset_after } }: APIGatewayBotInfo): Check =>
  remaining > FEW_LOGINS
    ? good('gateway', `${remaining} log-ins left today`)
    : bad(
        'gateway',
        `only ${remaining} log-ins left`,
        `start less often; the count is new in ${Math.ceil(reset_after / 60_000)} minutes`,
      );

async function commandsCheck(rest: REST, applicationId: string, commands: readonly ListedCommand[]): Promise<Check> {
  return (await commandsAreCurrent(rest, applicationId, commands))
    ? good('commands', `${commands.length} slash commands, as they are here`)
    : bad(
        'commands',
        'Discord has another list of slash commands',
        'start Tidewaiter: it registers them when it connects',
      );
}

async function channelCheck(rest: REST, channel: string): Promise<Check> {
  const name = `channel ${channel}`;
  return rest.get(Routes.channel(channel)).then(
    () => good(name, 'can be seen'),
    (error: unknown) =>
      bad(name, faultText(error), 'add Tidewaiter to the channel: Edit Channel > Permissions > Add members or roles'),
  );
}

/** Looks at everything that Discord needs, for `tidewaiter doctor`. Never rejects; stops at what makes the rest useless. */
export async function discordChecks(options: CheckOptions): Promise<readonly Check[]> {
  const { token, publicKey, apiUrl, commands, channels = [], clock } = options;
  if (!token && !publicKey) return [good('token', 'Discord is not set up, and is not contacted')];
  if (!token) return [bad('token', 'DISCORD_TOKEN is not set', `copy it from ${PORTAL} > Bot > Reset Token`)];
  const rest = discordRest({ token, apiUrl });
  let date: string | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    date = headers.get('date');
  });
  try {
    const me = (await rest.get(Routes.user())) as APIUser;
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const gateway = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    const guilds = (await rest.get(Routes.userGuilds())) as readonly unknown[];
    return [
      good('token', `the bot is ${me.username}`),
      clockCheck(date, clock()),
      gatewayCheck(gateway),
      doorCheck(application, publicKey),
      guilds.length > 0
        ? good('servers', `in ${guilds.length}`)
        : bad('servers', 'the bot is in no server', `invite it: ${inviteAddress(application.id)}`),
      await commandsCheck(rest, application.id, commands),
      ...(await Promise.all(channels.map((channel) => channelCheck(rest, channel)))),
    ];
  } catch (error) {
    const fix = isRefused(error) && error.status === 401 ? `copy a new token from ${PORTAL} > Bot > Reset Token` : null;
    return [
      bad(
        'token',
        `Discord at ${apiUrl ?? 'https://discord.com/api'} says: ${faultText(error)}`,
        fix ?? 'check the network, the proxy and TIDEWAITER_DISCORD_API_URL',
      ),
    ];
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
