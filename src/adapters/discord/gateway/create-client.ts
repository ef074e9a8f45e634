import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type IShardingStrategy,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import { DISCORD_API } from '../send/discord-rest.ts';
import { makeRequest } from '../send/make-request.ts';

type Manager = Parameters<NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>>[0];

/**
 * The library makes objects of its own of every event, after we have had it. One that lacks a field it counts on makes it
 * throw where nobody can catch it, which would end the process with all its platforms.
 */
function guarded(manager: Manager, failed: (error: Error) => void, isOver: () => boolean): IShardingStrategy {
  const emit = manager.emit.bind(manager);
  manager.emit = (...event: Parameters<typeof emit>): boolean => {
    try {
      return emit(...event);
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
      return true;
    }
  };
  const strategy = new SimpleShardingStrategy(manager);
  const connect = strategy.connect.bind(strategy);
  // Destroyed while it asked where the Gateway is, a client would connect all the same, beside the one that came after it.
  strategy.connect = async () => {
    if (!isOver()) await connect();
  };
  return strategy;
}

/**
 * A Gateway client that keeps nothing: interactions and messages are taken as they come in. No intent is privileged:
 * the content of direct messages and of messages that mention the bot comes without.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 * Once it `isOver` it connects no more.
 */
export function createClient(apiUrl: string = DISCORD_API, isOver: () => boolean = () => false): Client {
  const client = new Client({
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, ''), retries: 1, makeRequest },
    ws: { buildStrategy: (manager) => guarded(manager, (error) => client.emit(Events.Error, error), isOver) },
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
  return client;
}
