import { randomUUID, sign } from 'node:crypto';
import { ApiError } from './api-error.ts';
import { acknowledge } from './interactions.ts';
import { changed, type Json, type State, type StoredInteraction, snowflake } from './state.ts';

/** What a test has an officer do. */
export interface Doing {
  readonly kind: StoredInteraction['kind'];
  /** Command and query, for `command` and `autocomplete`. */
  readonly command?: string;
  readonly query?: string;
  readonly hidden?: boolean;
  /** For `modal`: what was written. */
  readonly note?: string;
  /** For `button` and `modal`: its message and the id it carries. */
  readonly message?: string;
  readonly customId?: string;
  readonly locale?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly roles?: readonly string[];
  /** In a direct message instead of a server. */
  readonly direct?: boolean;
  /** Fields to leave out, as an older Discord or another server would. */
  readonly without?: readonly string[];
  /** The HTTP door to post it to; over the Gateway without. */
  readonly url?: string;
}

const TYPES = { ping: 1, command: 2, button: 3, autocomplete: 4, modal: 5 } as const;

function dataOf(doing: Doing): Json {
  const { kind, command, query, hidden, customId } = doing;
  if (kind === 'button') return { component_type: 2, custom_id: customId };
  if (kind === 'ping') return {};
  if (kind === 'modal') {
    const input = { type: 4, custom_id: 'note', value: doing.note ?? '' };
    return { custom_id: customId, components: [{ type: 1, components: [input] }] };
  }
  const options = [
    ...(query === undefined
      ? []
      : [{ type: 3, name: 'query', value: query, ...(kind === 'autocomplete' && { focused: true }) }]),
    ...(hidden === undefined ? [] : [{ type: 5, name: 'private', value: hidden }]),
  ];
  return { id: snowflake(), type: 1, name: command, options };
}

/** Makes an interaction as Discord would, known to the server from then on. */
export function makeInteraction(doing: Doing, state: State): { stored: StoredInteraction; payload: Json } {
  const { kind, channel = '600000000000000001', user = '500000000000000001', roles = [], direct = false } = doing;
  const stored: StoredInteraction = {
    id: snowflake(),
    token: `token-${randomUUID()}`,
    kind,
    channel,
    madeAt: Date.now(),
    ackMs: null,
    response: null,
    messageId: null,
    troubles: [],
  };
  state.interactions.set(stored.id, stored);
  const person = { id: user, username: 'officer', discriminator: '0', avatar: null, global_name: 'Officer' };
  const message = doing.message === undefined ? undefined : state.messages.get(doing.message);
  const payload = {
    id: stored.id,
    application_id: state.applicationId,
    type: TYPES[kind],
    token: stored.token,
    version: 1,
    locale: doing.locale ?? 'en-US',
    channel_id: channel,
    channel: { id: channel, type: direct ? 1 : 0 },
    ...(direct
      ? { user: person }
      : {
          guild_id: '700000000000000001',
          guild_locale: 'en-US',
          member: { user: person, roles, permissions: '0', joined_at: null },
        }),
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10 * 1024 * 1024,
    data: dataOf(doing),
    ...((kind === 'button' || kind === 'modal') && {
      message: {
        id: message?.id ?? snowflake(),
        channel_id: channel,
        flags: message?.ephemeral ? 64 : 0,
        content: '',
      },
    }),
  };
  const lacking = new Set(doing.without);
  return { stored, payload: Object.fromEntries(Object.entries(payload).filter(([name]) => !lacking.has(name))) };
}

/** Posts it to the HTTP door, signed; takes the answer as its first response. */
export async function postInteraction(
  url: string,
  stored: StoredInteraction,
  payload: Json,
  state: State,
): Promise<void> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(timestamp + body), state.keys.privateKey).toString('hex');
  const headers = {
    'content-type': 'application/json',
    'x-signature-ed25519': signature,
    'x-signature-timestamp': timestamp,
  };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(3000) });
    if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
    acknowledge(state, stored, (await response.json()) as Json, Date.now());
  } catch (error) {
    if (!(error instanceof ApiError)) stored.troubles.push(`no response: ${String(error)}`);
    changed(state);
  }
}
