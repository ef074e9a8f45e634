import { setTimeout as wait } from 'node:timers/promises';
import {
  type APIInteraction,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
} from 'discord.js';
import type { DiscordLog } from '../discord-log.ts';
import { type CloseReason, closeReason, loginReason } from './close-reason.ts';
import { createClient } from './create-client.ts';
import type { HealthKeeper } from './gateway-health.ts';

const GOODBYE_MS = 2000;

/** What comes in over the Gateway, as Discord says it. The handlers never reject. */
export interface GatewayEvents {
  readonly onReady: (ready: GatewayReadyDispatchData) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
  readonly onMessage: (message: GatewayMessageCreateDispatchData) => void;
}

export interface SessionOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly events: GatewayEvents;
  readonly health: HealthKeeper;
  readonly log: DiscordLog;
  /** How long the library may try to get a lost connection back, about twice a second, before it is taken from it. */
  readonly patienceMs: number;
}

/** How a session ended: whether it was up at all, and the reason when trying at once is useless. */
export interface SessionEnd {
  readonly wasUp: boolean;
  readonly reason: CloseReason | null;
}

/** Runs one client from log-in to the end that it cannot mend itself, or until it is told to stop. Never rejects. */
export async function gatewaySession(options: SessionOptions, stop: AbortSignal): Promise<SessionEnd> {
  const { token, apiUrl, events, health, log, patienceMs } = options;
  let over = false;
  const client = createClient(apiUrl, () => over);
  const { promise: ended, resolve: end } = Promise.withResolvers<CloseReason | null>();
  let wasUp = false;
  let patience: NodeJS.Timeout | undefined;

  function isUp(): void {
    wasUp = true;
    clearTimeout(patience);
    health.set('up');
  }
  function isDown(detail: string): void {
    if (wasUp) health.set('down', detail);
    clearTimeout(patience);
    patience = setTimeout(() => end(null), patienceMs);
  }
  function lost(): void {
    if (health.now().state === 'up') isDown('the connection was lost and is being resumed');
  }
  const heard = (): void => end(null);

  // Raw events, so that the acknowledgement waits for nothing; without an error listener the process would end.
  client.ws.on(GatewayDispatchEvents.Ready, (ready: GatewayReadyDispatchData) => {
    isUp();
    events.onReady(ready);
  });
  client.ws.on(GatewayDispatchEvents.Resumed, isUp);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, events.onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, events.onMessage);
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord: the Gateway client failed'));
  client.on(Events.ShardError, (error) =>
    log.warn({ reason: error.message }, 'discord: the Gateway connection failed'),
  );
  client.on(Events.ShardReconnecting, lost);
  client.on(Events.ShardDisconnect, ({ code }) => end(closeReason(code)));
  stop.addEventListener('abort', heard, { once: true });

  isDown('');
  client.login(token).catch((error: unknown) => {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'discord: the log-in failed');
    end(loginReason(error));
  });
  const reason = await ended;
  over = true;
  // Hanging up is no loss.
  client.off(Events.ShardReconnecting, lost);
  clearTimeout(patience);
  stop.removeEventListener('abort', heard);
  // A peer that is gone never says goodbye.
  await Promise.race([client.destroy().catch(() => undefined), wait(GOODBYE_MS, undefined, { ref: false })]);
  return { wasUp, reason };
}
