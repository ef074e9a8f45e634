import type { Clock } from '../../../domain/clock.ts';

export type GatewayState = 'connecting' | 'up' | 'down' | 'refused' | 'stopped';

/** How the connection stands, as its own events tell it; the library's `isReady()` stays true when all is down. */
export interface GatewayHealth {
  readonly state: GatewayState;
  /** ISO time since when. */
  readonly since: string;
  /** Why, and what to do, where there is something to say. */
  readonly detail: string | null;
  readonly fix: string | null;
}

export interface HealthKeeper {
  now(): GatewayHealth;
  set(state: GatewayState, detail?: string, fix?: string): void;
}

/** Keeps the last state and when it began. */
export function keepHealth(clock: Clock): HealthKeeper {
  let health: GatewayHealth = { state: 'connecting', since: clock().toISOString(), detail: null, fix: null };
  return {
    now: () => health,
    set(state, detail, fix) {
      const since = state === health.state ? health.since : clock().toISOString();
      health = { state, since, detail: detail ?? null, fix: fix ?? null };
    },
  };
}
