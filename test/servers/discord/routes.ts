import { ApiError, unauthorized } from './api-error.ts';
import { createMessage, editMessage, listMessages } from './channel-messages.ts';
import { checkCommands } from './check-commands.ts';
import type { SentFile } from './check-message.ts';
import { callback, editOriginal } from './interactions.ts';
import { type Json, type State, snowflake } from './state.ts';

export interface Call {
  /** `POST /channels/1/messages`, without the version. */
  readonly name: string;
  readonly authorization: string | undefined;
  readonly query: URLSearchParams;
  readonly body: Json | readonly Json[];
  readonly files: readonly SentFile[];
}

type Route = readonly [RegExp, (call: Call, parts: readonly string[], state: State) => unknown, 'bot' | 'open'];

const asObject = (body: Call['body']): Json => (Array.isArray(body) ? {} : (body as Json));

const ROUTES: readonly Route[] = [
  [
    /^GET \/gateway\/bot$/,
    (_call, _parts, { port }) => ({
      url: `ws://127.0.0.1:${port}/gateway`,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
    'bot',
  ],
  [
    /^GET \/users\/@me$/,
    (_call, _parts, { botId }) => ({ id: botId, username: 'tidewaiter', discriminator: '0', bot: true }),
    'bot',
  ],
  [/^GET \/users\/@me\/guilds$/, () => [{ id: '700000000000000001', name: 'Customs' }], 'bot'],
  [
    /^GET \/applications\/@me$/,
    (_call, _parts, { applicationId, keys }) => ({
      id: applicationId,
      name: 'Tidewaiter',
      verify_key: keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      interactions_endpoint_url: null,
      flags: 0,
    }),
    'bot',
  ],
  [
    /^GET \/applications\/(\d+)\/commands$/,
    ({ query }, _parts, { commands }) =>
      query.get('with_localizations') === 'true'
        ? commands
        : commands.map(({ description_localizations, options, ...rest }) => ({
            ...rest,
            options: (options as Json[]).map(({ description_localizations: _, ...option }) => option),
          })),
    'bot',
  ],
  [
    /^PUT \/applications\/(\d+)\/commands$/,
    ({ body }, [application], state) => {
      const commands = Array.isArray(body) ? (body as Json[]) : [];
      checkCommands(commands);
      // Discord fills in what was left out, and drops what is a default.
      state.commands = commands.map(({ options, ...command }) => ({
        ...command,
        id: snowflake(),
        application_id: application,
        version: snowflake(),
        default_member_permissions: null,
        dm_permission: true,
        nsfw: false,
        options: ((options ?? []) as Json[]).map(({ required, ...option }) =>
          required ? { ...option, required } : option,
        ),
      }));
      return state.commands;
    },
    'bot',
  ],
  [
    /^POST \/interactions\/(\d+)\/([^/]+)\/callback$/,
    ({ body }, [id = '', token = ''], state) => callback(state, id, token, asObject(body)),
    'open',
  ],
  [
    /^PATCH \/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    ({ body, files }, [, token = ''], state) => editOriginal(state, token, asObject(body), files),
    'open',
  ],
  [
    /^POST \/channels\/(\d+)\/messages$/,
    ({ body, files }, [channel = ''], state) => createMessage(state, channel, asObject(body), files),
    'bot',
  ],
  [
    /^PATCH \/channels\/(\d+)\/messages\/(\d+)$/,
    ({ body, files }, [channel = '', id = ''], state) =>
      editMessage(state, channel, id, { body: asObject(body), files }),
    'bot',
  ],
  [
    /^GET \/channels\/(\d+)\/messages$/,
    ({ query }, [channel = ''], state) => listMessages(state, channel, query),
    'bot',
  ],
  // The channel of one person's direct messages is always the same; who has left cannot be written to.
  [
    /^POST \/users\/@me\/channels$/,
    ({ body }) => {
      const recipient = String(asObject(body).recipient_id);
      if (recipient.startsWith('0')) throw new ApiError(400, 50007, 'Cannot send messages to this user');
      return { id: `9${recipient.slice(1)}`, type: 1 };
    },
    'bot',
  ],
  [/^POST \/channels\/(\d+)\/typing$/, () => null, 'bot'],
];

/** Does what a call asks; null is an answer without a body. Throws ApiError. */
export function route(call: Call, state: State): unknown {
  for (const [pattern, handle, door] of ROUTES) {
    const match = pattern.exec(call.name);
    if (!match) continue;
    if (door === 'bot' && call.authorization !== `Bot ${state.token}`) throw unauthorized();
    return handle(call, match.slice(1), state);
  }
  throw new ApiError(404, 0, '404: Not Found');
}
