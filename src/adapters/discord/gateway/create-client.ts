import { Client, GatewayIntentBits, Options } from 'discord.js';
import { DISCORD_API } from '../send/discord-rest.ts';
import { makeRequest } from '../send/make-request.ts';

/**
 * A Gateway client that keeps nothing: interactions and messages are taken as they come in. No intent is privileged:
 * the content of direct messages and of messages that mention the bot comes without.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function createClient(apiUrl: string = DISCORD_API): Client {
  return new Client({
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, ''), retries: 1, makeRequest },
    waitGuildTimeout: 0,
    makeCache: Options.cacheWithLimits({
      MessageManager: 0,
      UserManager: 0,
      GuildMemberManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadManager: 0,
      VoiceStateManager: 0,
    }),
  });
}
