import { blockFaults } from './check-blocks.ts';
import { viewFaults } from './check-view.ts';
import {
  BOT_USER,
  type Channel,
  CLIENT_ID,
  CLIENT_SECRET,
  freshId,
  freshTs,
  nowOf,
  type State,
  type StoredMessage,
  TEAM,
} from './state.ts';

export type Args = Readonly<Record<string, unknown>>;
export type Answer = Record<string, unknown> & { ok: boolean };

export const no = (error: string, extra: Record<string, unknown> = {}): Answer => ({ ok: false, error, ...extra });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Why blocks are refused; null when they are fine. */
export function refusedBlocks(blocks: unknown): Answer | null {
  const faults = blockFaults(blocks);
  return faults.length > 0
    ? no('invalid_blocks', { response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) } })
    : null;
}

function lacks(state: State, scope: string): Answer | null {
  return state.scopes.includes(scope) ? null : no('missing_scope', { needed: scope, provided: state.scopes.join(',') });
}

/** The channel a message may go to, or why not; a user's id stands for their direct messages. */
function destination(state: State, id: string): Channel | Answer {
  const channel = state.channels.get(id.startsWith('U') ? 'D0ANN' : id);
  if (!channel) return no('channel_not_found');
  if (channel.archived) return no('is_archived');
  return channel.member ? channel : no('not_in_channel');
}

const isAnswer = (value: Channel | Answer): value is Answer => 'ok' in value;

function post(state: State, args: Args, only: string | null, via: string): Answer {
  const scope = lacks(state, 'chat:write');
  if (scope) return scope;
  const channel = destination(state, textOf(args.channel));
  if (isAnswer(channel)) return channel;
  const blocks = args.blocks === undefined ? undefined : parsed(args.blocks);
  if (blocks === undefined && !args.text) return no('no_text');
  const refused = blocks === undefined ? null : refusedBlocks(blocks);
  if (refused) return refused;
  const message: StoredMessage = {
    channel: channel.id,
    ts: freshTs(state),
    thread_ts: textOf(args.thread_ts) || null,
    text: textOf(args.text),
    blocks: Array.isArray(blocks) ? blocks : [],
    files: [],
    only,
    via,
  };
  state.messages.push(message);
  return { ok: true, channel: channel.id, ts: message.ts, message: { ...message } };
}

/** https://docs.slack.dev/reference/methods/chat.update : the bot's own messages alone, wherever they stand. */
function update(state: State, args: Args): Answer {
  const scope = lacks(state, 'chat:write');
  if (scope) return scope;
  const channel = destination(state, textOf(args.channel));
  if (isAnswer(channel)) return channel;
  const at = state.messages.findIndex(({ channel, ts, only }) => channel === args.channel && ts === args.ts && !only);
  const found = state.messages[at];
  if (!found) return no('message_not_found');
  const blocks = args.blocks === undefined ? [] : parsed(args.blocks);
  if (blocks === undefined && !args.text) return no('no_text');
  const refused = refusedBlocks(blocks) ?? refusedFiles(state, blocks);
  if (refused) return refused;
  state.messages[at] = { ...found, text: textOf(args.text), blocks: Array.isArray(blocks) ? blocks : [] };
  return { ok: true, channel: channel.id, ts: found.ts, text: textOf(args.text) };
}

/** https://docs.slack.dev/reference/methods/views.open */
function openView(state: State, args: Args): Answer {
  const at = state.triggers.get(textOf(args.trigger_id));
  if (!state.triggers.delete(textOf(args.trigger_id))) return no('exchanged_trigger_id');
  if (nowOf(state) - (at ?? 0) > 3000) return no('expired_trigger_id');
  const view = parsed(args.view);
  const faults = viewFaults(view);
  if (faults.length > 0) return no('invalid_arguments', { response_metadata: { messages: faults } });
  const id = freshId(state, 'V');
  state.views.push({ id, view: view as Args });
  return { ok: true, view: { id } };
}

function uploadUrl(state: State, args: Args, origin: string): Answer {
  const scope = lacks(state, 'files:write');
  if (scope) return scope;
  const length = Number(args.length);
  if (!args.filename) return no('invalid_arguments', { response_metadata: { messages: ['[ERROR] filename'] } });
  if (!Number.isInteger(length) || length < 1) return no('invalid_arguments');
  if ('alt_text' in args) state.violations.push('getUploadURLExternal: alt_text is not an argument');
  const id = freshId(state, 'F');
  state.files.set(id, { id, name: textOf(args.filename), length, bytes: null, title: null, shares: 0, readyAt: null });
  return { ok: true, upload_url: `${origin}/upload/${id}`, file_id: id };
}

function completeUpload(state: State, args: Args): Answer {
  const scope = lacks(state, 'files:write');
  if (scope) return scope;
  const wanted = parsed(args.files);
  if (!Array.isArray(wanted) || wanted.length === 0) return no('invalid_arguments');
  const files = wanted.map((one: { id?: string; title?: string }) => ({ ...one, file: state.files.get(one.id ?? '') }));
  if (files.some(({ file }) => !file?.bytes)) return no('file_not_found');
  const blocks = args.blocks === undefined ? undefined : parsed(args.blocks);
  const refused = blocks === undefined ? null : refusedBlocks(blocks);
  if (refused) return refused;
  if (blocks !== undefined && args.initial_comment !== undefined)
    state.violations.push('completeUploadExternal: initial_comment cancels the blocks');
  if (textOf(args.blocks).includes('"type":"table"'))
    state.violations.push('completeUploadExternal: blocks are rich text, and no table');
  const channel = args.channel_id === undefined ? null : destination(state, textOf(args.channel_id));
  if (channel && isAnswer(channel)) return channel;
  if (channel) {
    const message: StoredMessage = {
      channel: channel.id,
      ts: freshTs(state),
      thread_ts: textOf(args.thread_ts) || null,
      text: textOf(args.initial_comment),
      blocks: Array.isArray(blocks) && args.initial_comment === undefined ? blocks : [],
      files: files.map(({ id }) => id ?? ''),
      only: null,
      via: 'files.completeUploadExternal',
    };
    // Slack shares when it has processed the file, some time after it has said yes.
    state.pending += 1;
    setTimeout(() => {
      state.pending -= 1;
      state.messages.push(message);
      for (const { file } of files) if (file) file.shares += 1;
    }, state.shareMs);
  }
  for (const { file, title } of files) {
    if (file) Object.assign(file, { title: title ?? null, readyAt: nowOf(state) + state.shareMs });
  }
  return { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
}

/** A deleted file stays where it was, as a tombstone. */
function fileOf(state: State, id: string): object {
  const file = state.files.get(id);
  return file ? { id, name: file.name, mode: 'hosted' } : { id, mode: 'tombstone' };
}

/** https://docs.slack.dev/reference/methods/files.delete */
function deleteFile(state: State, { file }: Args): Answer {
  return lacks(state, 'files:write') ?? (state.files.delete(textOf(file)) ? { ok: true } : no('file_not_found'));
}

/** Pictures of blocks are files that are there and were processed. */
function refusedFiles(state: State, blocks: unknown): Answer | null {
  const ids = (Array.isArray(blocks) ? blocks : []).flatMap((block) => block?.slack_file?.id ?? []);
  const unready = ids.filter((id: string) => (state.files.get(id)?.readyAt ?? Number.POSITIVE_INFINITY) > nowOf(state));
  return unready.length > 0
    ? no('invalid_blocks', { response_metadata: { messages: ['[ERROR] invalid slack file'] } })
    : null;
}

function history(state: State, args: Args, thread: string | null): Answer {
  const id = textOf(args.channel);
  const kinds: Readonly<Record<string, string>> = { D: 'im:history', G: 'groups:history' };
  const scope = lacks(state, kinds[id[0] ?? ''] ?? 'channels:history');
  if (scope) return scope;
  const channel = destination(state, id);
  if (isAnswer(channel)) return channel;
  const oldest = Number(args.oldest ?? 0);
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY);
  const messages = state.messages
    .filter((one) => one.channel === id && one.only === null && Number(one.ts) >= oldest && Number(one.ts) <= latest)
    .filter((one) => (thread ? one.thread_ts === thread : true))
    .map((one) => ({ type: 'message', user: BOT_USER, ...one, files: one.files.map((file) => fileOf(state, file)) }))
    .reverse()
    .slice(0, Number(args.limit ?? 100));
  return { ok: true, messages, has_more: false };
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access : each code once. */
function access(state: State, { client_id, client_secret, code, redirect_uri }: Args): Answer {
  if (client_id !== CLIENT_ID) return no('invalid_client_id');
  if (client_secret !== CLIENT_SECRET) return no('bad_client_secret');
  if (!textOf(redirect_uri).startsWith('https://')) return no('bad_redirect_uri');
  const consent = state.consents.get(textOf(code));
  if (!state.consents.delete(textOf(code)) || !consent) return no('invalid_code');
  const { team, rotating } = consent;
  const access_token = `xoxb-${team}`;
  state.installed.add(access_token);
  return {
    ok: true,
    access_token,
    token_type: 'bot',
    scope: state.scopes.join(','),
    bot_user_id: BOT_USER,
    app_id: 'A0TIDE',
    team: team === null ? null : { id: team, name: `Team ${team}` },
    enterprise: team === null ? { id: 'E0ORG', name: 'Org' } : null,
    is_enterprise_install: team === null,
    ...(rotating && { refresh_token: 'xoxe-1', expires_in: 43_200 }),
  };
}

type Method = (state: State, args: Args, origin: string) => Answer;

/** The Web API, as far as an app like this one needs it. Anything else is `unknown_method`. */
export const METHODS: Readonly<Record<string, Method>> = {
  'oauth.v2.access': access,
  'auth.test': () => ({
    ok: true,
    team: 'Tide',
    team_id: TEAM,
    user: 'tidewaiter',
    user_id: BOT_USER,
    bot_id: 'B0BOT',
  }),
  'apps.connections.open': (state, _, origin) => {
    const ticket = freshId(state, 'ticket');
    state.tickets.add(ticket);
    return { ok: true, url: `${origin.replace('http', 'ws')}/link/?ticket=${ticket}` };
  },
  'chat.postMessage': (state, args) => post(state, args, null, 'chat.postMessage'),
  'chat.update': update,
  'views.open': openView,
  'chat.postEphemeral': (state, args) => post(state, args, textOf(args.user), 'chat.postEphemeral'),
  'conversations.open': (state) => lacks(state, 'im:write') ?? { ok: true, channel: { id: 'D0ANN' } },
  'conversations.history': (state, args) => history(state, args, null),
  'conversations.replies': (state, args) => history(state, args, textOf(args.ts)),
  'files.getUploadURLExternal': uploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.delete': deleteFile,
};
