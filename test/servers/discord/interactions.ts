import { ApiError } from './api-error.ts';
import { checkMessage, type SentFile } from './check-message.ts';
import { checkResponse } from './check-response.ts';
import { changed, type Json, type State, type StoredInteraction, type StoredMessage, snowflake } from './state.ts';

const FIRST_MS = 3000;
const TOKEN_MS = 15 * 60_000;
const EPHEMERAL = 64;

const find = (state: State, token: string): StoredInteraction | undefined =>
  [...state.interactions.values()].find((one) => one.token === token);

export const storeFiles = (files: readonly SentFile[]): StoredMessage['files'] =>
  files.map(({ name, type, bytes }) => ({
    name,
    type,
    bytes: bytes.length,
    head: Buffer.from(bytes.subarray(0, 8)).toString('latin1'),
    text: type.startsWith('text/') ? Buffer.from(bytes).toString('utf8') : null,
  }));

/** Takes the first response, from either door; throws what Discord would answer. */
export function acknowledge(state: State, interaction: StoredInteraction, response: Json, now: number): void {
  const fail = (trouble: string, error: ApiError): never => {
    interaction.troubles.push(trouble);
    changed(state);
    throw error;
  };
  if (now - interaction.madeAt > FIRST_MS) fail('too late', new ApiError(404, 10062, 'Unknown interaction'));
  if (interaction.response)
    fail('acknowledged twice', new ApiError(400, 40060, 'Interaction has already been acknowledged.'));
  try {
    checkResponse(interaction.kind, response);
  } catch (error) {
    interaction.troubles.push(`invalid response: ${JSON.stringify((error as ApiError).body)}`);
    changed(state);
    throw error;
  }
  interaction.response = response;
  interaction.ackMs = now - interaction.madeAt;
  if (response.type === 4 || response.type === 5) {
    const data = (response.data ?? {}) as Json;
    const id = snowflake();
    interaction.messageId = id;
    state.messages.set(id, {
      id,
      channel: interaction.channel,
      ephemeral: data.flags === EPHEMERAL,
      nonce: null,
      repliesTo: null,
      edits: 0,
      body: response.type === 4 ? data : {},
      files: [],
    });
  }
  changed(state);
}

export function callback(state: State, id: string, token: string, response: Json): Json | null {
  const interaction = state.interactions.get(id);
  if (!interaction || interaction.token !== token) throw new ApiError(404, 10062, 'Unknown interaction');
  acknowledge(state, interaction, response, Date.now());
  return null;
}

/** Edits the message that the first response opened. */
export function editOriginal(state: State, token: string, body: Json, files: readonly SentFile[]): Json {
  const interaction = find(state, token);
  if (!interaction?.response) throw new ApiError(404, 10015, 'Unknown Webhook');
  if (Date.now() - interaction.madeAt > TOKEN_MS) throw new ApiError(401, 50027, 'Invalid Webhook Token');
  const message = interaction.messageId ? state.messages.get(interaction.messageId) : undefined;
  if (!message) throw new ApiError(404, 10008, 'Unknown Message');
  if (files.length > 0 && !state.permissions.attachFiles) throw new ApiError(403, 50013, 'Missing Permissions');
  checkMessage(body, files);
  message.body = body;
  message.files = storeFiles(files);
  message.edits += 1;
  changed(state);
  return messageJson(state, message);
}

export const messageJson = (state: State, { id, channel, body, ephemeral, nonce, repliesTo }: StoredMessage): Json => ({
  id,
  channel_id: channel,
  type: 0,
  content: body.content ?? '',
  embeds: body.embeds ?? [],
  components: body.components ?? [],
  attachments: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  flags: ephemeral ? EPHEMERAL : 0,
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  author: { id: state.botId, username: 'tidewaiter', discriminator: '0', avatar: null, bot: true, global_name: null },
  ...(nonce !== null && { nonce }),
  ...(repliesTo !== null && { message_reference: { message_id: repliesTo, channel_id: channel } }),
});
