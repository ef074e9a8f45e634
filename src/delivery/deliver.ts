import type { Clock } from '../domain/clock.ts';
import type { OutboxClaim, OutboxKey, OutboxRow, OutboxStore } from '../store/outbox-port.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { LookOutcome, SendOutcome } from './outcome.ts';
import { RateLimited } from './rate-limited.ts';
import { type Settled, settle } from './settle.ts';

/** A call to the platform is given up after this; the lease is longer by what clocks of two machines may differ. */
export const SEND_SECONDS = 30;
const LEASE_SECONDS = 4 * SEND_SECONDS;
const BATCH = 100;

/** How one platform's messages go out. */
export interface Sender {
  /** Sends a message once, marked so that `reconcile` can find it. The signal says when it is given up. */
  readonly send: (claim: OutboxClaim, signal: AbortSignal) => Promise<SendOutcome>;
  /** Looks whether a message that may have been sent is there. */
  readonly reconcile: (claim: OutboxClaim, signal: AbortSignal) => Promise<LookOutcome>;
}

export interface DeliverParts extends Sender {
  readonly platform: string;
  readonly outbox: OutboxStore;
  readonly queue: ChannelQueue;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<unknown>;
  /** The outbox is asked this often; `wake` asks at once. */
  readonly everyMs: number;
  /** Told what became of each message; a `failed` one, a `stale` report or an error needs an operator's eye. */
  readonly report: (row: OutboxKey, settled: Settled | 'error', reason: string | null) => void;
}

export interface Delivery {
  /** Looks for due messages now: something was planned. */
  wake(): void;
  /** Takes nothing new and resolves when what is being sent has been settled. What is planned stays planned. */
  stop(): Promise<void>;
}

/** An error's code or name: its message may hold an address with a token in it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const keyOf = ({ job, slot, target }: OutboxKey): string => JSON.stringify([job, slot, target]);

/** The one loop that sends what is due on a platform, each message in its channel's turn. */
export function deliver(parts: DeliverParts): Delivery {
  const { platform, outbox, queue, clock, wait, everyMs, report } = parts;
  /** Rows that wait for their turn or have it, and the work that has begun. */
  const busy = new Set<string>();
  const active = new Set<Promise<void>>();
  let stopping = false;
  let woken = Promise.withResolvers<void>();

  async function call({ task, ...claim }: OutboxClaim): Promise<SendOutcome | LookOutcome> {
    const signal = AbortSignal.timeout(SEND_SECONDS * 1000);
    const givenUp = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const doing = task === 'send' ? parts.send : parts.reconcile;
    try {
      return await Promise.race([doing({ task, ...claim }, signal), givenUp]);
    } catch (error) {
      if (!(error instanceof RateLimited)) return { kind: 'unknown', reason: reasonOf(error) };
      const { retryAfterMs } = error;
      if (task === 'send') return { kind: 'limited', retryAfterMs };
      queue.stall(claim.target, retryAfterMs);
      return { kind: 'unknown', reason: 'rate-limited' };
    }
  }

  async function handle(row: OutboxRow): Promise<void> {
    const claim = await outbox.claim(row, clock(), LEASE_SECONDS);
    if (claim === null) return;
    const outcome = await call(claim);
    if (outcome.kind === 'limited') queue.stall(row.target, outcome.retryAfterMs);
    const settled = await settle(outbox, claim, outcome, clock());
    report(row, settled, 'reason' in outcome ? outcome.reason : null);
  }

  function take(row: OutboxRow): void {
    const key = keyOf(row);
    if (busy.has(key)) return;
    busy.add(key);
    const whenItsTurn = async (): Promise<void> => {
      if (stopping) return;
      const handling = handle(row);
      active.add(handling);
      await handling.finally(() => active.delete(handling));
    };
    queue
      .push(row.target, whenItsTurn)
      .catch((error) => report(row, 'error', reasonOf(error)))
      .finally(() => busy.delete(key));
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      woken = Promise.withResolvers();
      try {
        for (const row of await outbox.due(platform, clock(), BATCH + busy.size)) take(row);
      } catch (error) {
        report({ job: '', slot: '', target: '' }, 'error', reasonOf(error));
      }
      await Promise.race([woken.promise, wait(everyMs)]);
    }
  }

  const looping = loop();
  return {
    wake: () => woken.resolve(),
    async stop() {
      stopping = true;
      woken.resolve();
      await looping;
      await Promise.allSettled(active);
    },
  };
}
