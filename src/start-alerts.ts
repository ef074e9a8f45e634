import { round } from './alert/round.ts';
import { planMessages } from './alert/tell/plan-messages.ts';
import type { App } from './app.ts';
import { beijingDay, type Clock } from './domain/clock.ts';
import { addDays } from './domain/day.ts';
import { eachTenSeconds } from './schedule/each-ten-seconds.ts';
import type { LedgerExtent } from './store/ledger-port.ts';
import type { Store } from './store/ports.ts';

export interface AlertsParts {
  readonly app: Pick<App, 'reference' | 'officers' | 'ledgerFor' | 'log'> & {
    readonly store: Pick<Store, 'alerts' | 'outbox' | 'ledger'>;
  };
  readonly clock: Clock;
  /** Judges what the ledger has got, elsewhere: the main loop has no time for it. */
  readonly judge: () => Promise<void>;
}

/**
 * A ledger that grows is judged again this often at most; one that waits for reports, as often as below. One that is being
 * filled has days in part: it is judged when it has come to rest, and after the same time in any case.
 */
const GROWING_MS = 60_000;
const WAITING_MS = 600_000;

/** Whether the ledger holds something that was not judged, and it is time to look. */
function createDue(
  clock: Clock,
): (extent: LedgerExtent, judged: { through: string; ledgerState: number } | null) => boolean {
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastState = -1;
  let rest: { readonly state: number; readonly since: number } | null = null;
  /** Whether the ledger is as it was at the look before, or has been moving for too long to wait. */
  function isAtRest(state: number, at: number): boolean {
    const known = rest ?? { state, since: at };
    const still = known.state === state || at - known.since >= WAITING_MS;
    rest = { state, since: still ? at : known.since };
    return still;
  }
  return ({ state }, judged) => {
    const now = clock();
    if (!isAtRest(state, now.getTime())) return false;
    const isNew = judged === null || judged.ledgerState !== state;
    if (!isNew && judged.through >= addDays(beijingDay(now), -1)) return false;
    if (now.getTime() - lastAt < (state === lastState ? WAITING_MS : GROWING_MS)) return false;
    lastAt = now.getTime();
    lastState = state;
    return true;
  };
}

export interface AlertsTick {
  /** One look: what time alone brings, what subscribers are to be told, and a judgement when one is due. */
  look(): Promise<void>;
  /** Nothing is told any more; a judgement under way ends by itself. */
  stop(): void;
}

export function createAlertsTick({ app, clock, judge }: AlertsParts): AlertsTick {
  const { store, reference, officers, ledgerFor, log } = app;
  const isDue = createDue(clock);
  let judging: Promise<void> | null = null;
  let stopped = false;

  async function tell(extent: LedgerExtent): Promise<void> {
    if (stopped) return;
    await round(store.alerts, null, clock());
    await planMessages({ store, reference, officers, ledgerFor }, extent, clock());
  }
  async function look(): Promise<void> {
    const [extent, judged] = await Promise.all([store.ledger.extent(), store.alerts.judgedThrough()]);
    if (!extent) return;
    if (judging === null && isDue(extent, judged)) {
      judging = judge()
        .catch((error) => log.error({ err: error }, 'the ledger could not be judged'))
        .then(() => tell(extent))
        .catch((error) => log.error({ err: error }, 'alerts could not be told'))
        .finally(() => {
          judging = null;
        });
    }
    // In the midst of a judgement alerts are as of past days.
    if (judging === null) await tell(extent);
  }

  return {
    look,
    stop: () => {
      stopped = true;
    },
  };
}

/** Watches the ledger from now on, first at once. Resolves to what stops it. */
export async function startAlerts(parts: AlertsParts): Promise<() => Promise<void>> {
  const { look, stop } = createAlertsTick(parts);
  const failed = (error: unknown): void => parts.app.log.error({ err: error }, 'alerts could not be looked after');
  await look().catch(failed);
  const stopLooking = eachTenSeconds(look, failed);
  return async () => {
    stop();
    await stopLooking();
  };
}
