import { beijingDay } from '../domain/clock.ts';
import type { Store } from '../store/ports.ts';
import { judgeLedger } from './judge/judge-ledger.ts';
import { round } from './round.ts';

const MOST = 1000;

export interface Judged {
  /** Days that were closed and told of. */
  readonly days: number;
  /** Changes of alerts. */
  readonly changes: number;
}

/**
 * Judges what the ledger has got since the last time and keeps what follows: alerts after every day, then what the model
 * learned. Stopped between any two steps it is done again from the last of these, and the same day says nothing twice.
 */
export async function judgeNow(store: Store, now: Date): Promise<Judged> {
  const today = beijingDay(now);
  const [extent, reference, kept] = await Promise.all([store.ledger.extent(), store.reference(), store.alerts.trend()]);
  if (!extent) return { days: 0, changes: 0 };
  const open = () => store.alerts.list({ state: 'open', limit: MOST });
  // What an earlier judgement told of, should its learning be lost.
  const days = (await store.alerts.list({ limit: MOST })).map(({ decidedOn }) => decidedOn);
  const told = days.sort().at(-1) ?? '';
  const judging = judgeLedger({ ledger: store.ledger, extent, reference, kept, open, today });
  let judged = 0;
  let changes = 0;
  for (;;) {
    const step = await judging.next();
    if (step.done) {
      await store.alerts.keepTrend(step.value);
      return { days: judged, changes };
    }
    if (step.value.day < told) continue;
    judged += 1;
    changes += await round(store.alerts, step.value, now);
  }
}
