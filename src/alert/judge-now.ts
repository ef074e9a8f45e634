import { beijingDay, type Clock } from '../domain/clock.ts';
import type { AlertStore, TrendChange } from '../store/alert-port.ts';
import type { Store } from '../store/ports.ts';
import { type JudgedDay, judgeLedger } from './judge/judge-ledger.ts';
import { round } from './round.ts';

const MOST = 1000;

export interface Judged {
  /** Days that were closed and told of. */
  readonly days: number;
  /** Changes of alerts. */
  readonly changes: number;
}

/**
 * Takes each judged day through the pipeline and keeps what follows, then what the model learned. Stopped between any two
 * steps it is done again from the last of these, and the same day says nothing twice.
 */
export async function keepJudged(
  alerts: AlertStore,
  judging: AsyncGenerator<JudgedDay, TrendChange>,
  clock: Clock,
): Promise<Judged> {
  // What an earlier judgement told of, should its learning be lost.
  const days = (await alerts.list({ limit: MOST })).map(({ decidedOn }) => decidedOn);
  const told = days.sort().at(-1) ?? '';
  let judged = 0;
  let changes = 0;
  for (;;) {
    const step = await judging.next();
    if (step.done) {
      await alerts.keepTrend(step.value);
      return { days: judged, changes };
    }
    if (step.value.day < told) continue;
    judged += 1;
    changes += await round(alerts, step.value, clock());
  }
}

/** Judges what the ledger has got since the last time. */
export async function judgeNow({ alerts, ledger, ...store }: Store, clock: Clock): Promise<Judged> {
  const [extent, reference, kept] = await Promise.all([ledger.extent(), store.reference(), alerts.trend()]);
  if (!extent) return { days: 0, changes: 0 };
  const open = () => alerts.list({ state: 'open', limit: MOST });
  const judging = judgeLedger({ ledger, extent, reference, kept, open, today: beijingDay(clock()) });
  return keepJudged(alerts, judging, clock);
}
