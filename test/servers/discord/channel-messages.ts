import { ApiError } from './api-error.ts';
import { checkMessage, type SentFile } from './check-message.ts';
import { messageJson, storeFiles } from './interactions.ts';
import { changed, type Json, type State, snowflake } from './state.ts';

/** A new message; one that was sent before with the same nonce is given back instead, where that is asked for. */
export function createMessage(state: State, channel: string, body: Json, files: readonly SentFile[]): Json {
  if (files.length > 0 && !state.permissions.attachFiles) throw new ApiError(403, 50013, 'Missing Permissions');
  checkMessage(body, files);
  const nonce = typeof body.nonce === 'string' ? body.nonce : null;
  if (body.enforce_nonce === true && nonce !== null) {
    const before = [...state.messages.values()].find((one) => one.channel === channel && one.nonce === nonce);
    if (before) return messageJson(state, before);
  }
  const reference = (body.message_reference ?? {}) as Json;
  const message = {
    id: snowflake(),
    channel,
    ephemeral: false,
    nonce,
    repliesTo: typeof reference.message_id === 'string' ? reference.message_id : null,
    edits: 0,
    body,
    files: storeFiles(files),
  };
  state.messages.set(message.id, message);
  changed(state);
  return messageJson(state, message);
}

/** The newest of a channel, newest first; the nonce is not kept in the history. */
export const listMessages = (state: State, channel: string, query: URLSearchParams): readonly Json[] =>
  [...state.messages.values()]
    .filter((one) => one.channel === channel && !one.ephemeral)
    .toReversed()
    .filter(({ id }) => BigInt(id) < BigInt(query.get('before') ?? '99999999999999999999'))
    .filter(({ id }) => BigInt(id) > BigInt(query.get('after') ?? 0))
    .slice(0, Number(query.get('limit') ?? 50))
    .map((one) => messageJson(state, { ...one, nonce: null }));

interface Edit {
  readonly body: Json;
  readonly files: readonly SentFile[];
}

/** The bot's own message with another body; a new list of attachments takes the place of the old one. */
export function editMessage(state: State, channel: string, id: string, { body, files }: Edit): Json {
  const message = state.messages.get(id);
  if (message?.channel !== channel || message.ephemeral) throw new ApiError(404, 10008, 'Unknown Message');
  if (files.length > 0 && !state.permissions.attachFiles) throw new ApiError(403, 50013, 'Missing Permissions');
  checkMessage(body, files);
  const edited = { ...message, edits: message.edits + 1, body: { ...message.body, ...body }, files: storeFiles(files) };
  state.messages.set(id, edited);
  changed(state);
  return messageJson(state, edited);
}
