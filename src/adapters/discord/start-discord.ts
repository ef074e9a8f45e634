import type { APIInteraction, REST } from 'discord.js';
import type { Drawer } from '../../chart/specification.ts';
import { answerOnce } from '../../delivery/answer-once.ts';
import type { Sender } from '../../delivery/deliver.ts';
import { toPersons } from '../../delivery/to-persons.ts';
import type { InboxStore } from '../../store/inbox-port.ts';
import { type AnswerInteraction, createAnswerInteraction, type Respond } from './ask/answer-interaction.ts';
import { answerLeft } from './ask/answer-left.ts';
import { createAnswerMessage } from './ask/answer-message.ts';
import type { DiscordParts } from './ask/ports.ts';
import { respondByCall } from './ask/respond-by-call.ts';
import type { ListedCommand } from './commands/command-set.ts';
import { registerCommands } from './commands/register-commands.ts';
import { type GatewayHealth, keepHealth } from './gateway/gateway-health.ts';
import { type Gateway, type GatewayOptions, runGateway } from './gateway/run-gateway.ts';
import { interactionApp } from './http/interaction-app.ts';
import { type InteractionServer, startInteractionServer } from './http/start-interaction-server.ts';
import { trackInFlight } from './in-flight.ts';
import { faultText } from './send/discord-fault.ts';
import { discordRest } from './send/discord-rest.ts';
import { openDirect } from './send/open-direct.ts';
import { createOutboxSender } from './send/outbox-sender.ts';

export interface DiscordOptions extends Omit<DiscordParts, 'rest' | 'draw' | 'once'> {
  readonly inbox: InboxStore;
  readonly drawer: Drawer;
  /** Opens the Gateway, and lets commands be registered; null where interactions come over HTTP alone. */
  readonly token: string | null;
  /** Opens the HTTP door; null where there is none. */
  readonly publicKey: string | null;
  /** Known from the Gateway where it is not told. */
  readonly applicationId?: string | null;
  readonly apiUrl?: string;
  /** `host:port` of the HTTP door. */
  readonly listen?: string;
  readonly commands: readonly ListedCommand[];
  /** Times of the Gateway's reconnection, for tests. */
  readonly gateway?: Pick<GatewayOptions, 'patienceMs' | 'backoff'>;
}

export interface Discord {
  readonly rest: REST;
  /** Sends what the outbox holds for Discord; null without a token. */
  readonly sender: Sender | null;
  health(): GatewayHealth;
  /** Of the HTTP door; null where it is not open. */
  readonly url: string | null;
  /** Takes nothing new, lets what was taken be answered, hangs up. False when time ran out before all was answered. */
  close(): Promise<boolean>;
}

const DRAIN_MS = 10_000;

/** Starts Discord's doors, whichever are set up. Trouble with it is logged, and never rejects. */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const { token, publicKey, apiUrl, listen = '127.0.0.1:8788', commands, clock, log } = options;
  const rest = discordRest({ token, apiUrl });
  const outboxRest = discordRest({ token, apiUrl, rejectsRateLimits: true });
  const failed = (err: unknown, id: string): void => log.error({ err, id }, 'discord: a question failed');
  const once = answerOnce({ platform: 'discord', inbox: options.inbox, clock, failed });
  const parts: DiscordParts = { ...options, rest, once, draw: (chart) => options.drawer.draw(chart) };
  const inFlight = trackInFlight();
  const answerInteraction = createAnswerInteraction(parts);
  const answerMessage = createAnswerMessage({ ...parts, commands: commands.map(({ name }) => name) });
  const answer: AnswerInteraction = (interaction, respond: Respond) =>
    inFlight.run(answerInteraction(interaction, respond));

  let registered = false;
  async function register(applicationId: string): Promise<void> {
    if (registered) return;
    try {
      const outcome = await registerCommands(rest, applicationId, commands);
      registered = true;
      log.info({ outcome }, 'discord: slash commands');
    } catch (error) {
      log.error(
        { reason: faultText(error) },
        'discord: slash commands could not be registered; the next connection tries again',
      );
    }
  }

  const health = keepHealth(clock);
  let server: InteractionServer | null = null;
  if (publicKey) {
    try {
      server = await startInteractionServer(interactionApp({ publicKey, clock, answer }), listen);
      log.info({ url: server.url }, 'discord: waiting for interactions over HTTP');
    } catch (error) {
      log.error(
        { reason: faultText(error), listen, fix: 'check DISCORD_PUBLIC_KEY and TIDEWAITER_DISCORD_LISTEN' },
        'discord: the HTTP door could not be opened; the Gateway is tried all the same',
      );
    }
  }
  if (token && options.applicationId) void inFlight.run(register(options.applicationId));
  let self = '';
  const gateway: Gateway | null = token
    ? runGateway({
        token,
        apiUrl,
        health,
        log,
        ...options.gateway,
        events: {
          onReady: ({ user, application }) => {
            self = user.id;
            log.info({ user: user.username }, 'discord: connected');
            void inFlight.run(register(application.id));
          },
          onInteraction: (interaction: APIInteraction) => {
            void answer(interaction, respondByCall(rest, interaction));
          },
          onMessage: (message) => {
            void inFlight.run(answerMessage(message, self));
          },
        },
      })
    : null;
  once.resume((left) => inFlight.run(answerLeft(left, parts)));
  if (!token) health.set('stopped', 'no token: interactions come over HTTP alone');

  return {
    rest,
    sender: token ? toPersons(createOutboxSender({ ...parts, rest: outboxRest }), openDirect(outboxRest)) : null,
    health: health.now,
    url: server?.url ?? null,
    async close() {
      await Promise.all([gateway?.close(), server?.close()]);
      const all = await inFlight.drain(DRAIN_MS);
      once.stop();
      for (const one of [rest, outboxRest]) {
        one.clearHashSweeper();
        one.clearHandlerSweeper();
      }
      return all;
    },
  };
}
