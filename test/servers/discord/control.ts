import type { FakeGateway } from './gateway.ts';
import { type Doing, makeInteraction, postInteraction } from './make-interaction.ts';
import { type Fault, type Json, type State, snowflake } from './state.ts';

/** What tests may ask of the server, by name. Each takes and gives plain data. */
export type Control = Readonly<Record<string, (ask: Json) => unknown>>;

interface Said {
  readonly content: string;
  readonly channel?: string;
  readonly direct?: boolean;
  readonly mentions?: boolean;
  readonly bot?: boolean;
  readonly times?: number;
}

export function createControl(state: State, gateway: FakeGateway): Control {
  const until = (settled: () => unknown, mostMs: number): Promise<unknown> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => finish(null), mostMs);
      const finish = (found: unknown): void => {
        clearTimeout(timer);
        state.waiters.delete(look);
        resolve(found);
      };
      const look = (): void => {
        const found = settled();
        if (found) finish(found);
      };
      state.waiters.add(look);
      look();
    });

  const messageOf = (id: string) => {
    const { messageId } = state.interactions.get(id) ?? {};
    return messageId ? state.messages.get(messageId) : undefined;
  };

  return {
    async interact(ask) {
      const doing = ask as unknown as Doing & { readonly times?: number };
      const { stored, payload } = makeInteraction(doing, state);
      for (let sent = 0; sent < (doing.times ?? 1); sent += 1) {
        if (doing.url) void postInteraction(doing.url, stored, payload, state);
        else gateway.dispatch('INTERACTION_CREATE', payload);
      }
      return { id: stored.id };
    },
    say(ask) {
      const {
        content,
        channel = '600000000000000002',
        direct = false,
        mentions = !direct,
        bot = false,
        times = 1,
      } = ask as unknown as Said;
      const id = snowflake();
      const self = { id: state.botId, username: 'tidewaiter', discriminator: '0', avatar: null };
      const message = {
        id,
        channel_id: channel,
        ...(!direct && { guild_id: '700000000000000001', member: { roles: ['400000000000000001'] } }),
        author: {
          id: '500000000000000001',
          username: 'officer',
          discriminator: '0',
          avatar: null,
          ...(bot && { bot }),
        },
        // Without a mention the content is withheld from a bot that lacks the intent.
        content: mentions ? `<@${state.botId}> ${content}` : direct ? content : '',
        mentions: mentions ? [self] : [],
        mention_everyone: false,
        mention_roles: [],
        attachments: [],
        embeds: [],
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        pinned: false,
        type: 0,
      };
      for (let sent = 0; sent < times; sent += 1) gateway.dispatch('MESSAGE_CREATE', message);
      return { id };
    },
    /** The interaction once its message was edited, or it was responded to with choices, or failed; null when it takes too long. */
    answered: ({ id, ms = 45_000 }) =>
      until(() => {
        const interaction = state.interactions.get(String(id));
        const message = messageOf(String(id));
        const done = (message && message.edits > 0) || [1, 8, 9].includes(Number(interaction?.response?.type));
        const failed = (interaction?.troubles.length ?? 0) > 0 && !interaction?.response;
        return interaction && (done || failed) ? { ...interaction, message: message ?? null } : null;
      }, Number(ms)),
    /** The messages that reply to one, once there is one. */
    replied: ({ id, ms = 45_000 }) =>
      until(() => {
        const found = [...state.messages.values()].filter(({ repliesTo }) => repliesTo === id);
        return found.length > 0 ? found : null;
      }, Number(ms)),
    /** Once the gateway has noted so many of a thing. */
    noted: ({ what, count = 1, ms = 45_000 }) =>
      until(() => state.gateway.filter((one) => one === what).length >= Number(count) || null, Number(ms)),
    /** Once so many calls were made whose name has this in it. */
    called: ({ name, count = 1, ms = 45_000 }) =>
      until(() => {
        const found = state.calls.filter(({ method, path }) => `${method} ${path}`.includes(String(name)));
        return found.length >= Number(count) ? found : null;
      }, Number(ms)),
    fault: (ask) => void state.faults.push(ask as unknown as Fault),
    gateway: ({ does, code }) => gateway.does(does as 'kill', code === undefined ? undefined : Number(code)),
    rules: (ask) => void Object.assign(gateway.rules, ask),
    permissions: (ask) => void Object.assign(state.permissions, ask),
    token: ({ token }) => void Object.assign(state, { token }),
    /** Makes an interaction as old as if it had been handed out earlier. */
    age: ({ id, ms }) => {
      const interaction = state.interactions.get(String(id));
      if (interaction) interaction.madeAt -= Number(ms);
    },
    state: () => ({
      applicationId: state.applicationId,
      publicKey: state.keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      commands: state.commands,
      messages: [...state.messages.values()],
      interactions: [...state.interactions.values()],
      calls: state.calls,
      gateway: state.gateway,
    }),
    clear() {
      state.messages.clear();
      state.interactions.clear();
      state.calls.length = 0;
      state.faults.length = 0;
      state.gateway.length = 0;
      Object.assign(gateway.rules, { heartbeatMs: 41_250, acknowledges: true, refuses: false, closesIdentify: null });
      Object.assign(state.permissions, { attachFiles: true });
      state.token = 'good-token';
    },
  };
}
