import { Worker } from 'node:worker_threads';
import type { AlertMeasure } from '../../domain/alert.ts';
import type { Day } from '../../domain/day.ts';
import type { SpecialDay, TradeEvent } from '../../domain/reference.ts';
import type { Standing } from '../../trend/standing.ts';
import type { Columns } from './columns.ts';

/** What a worker is given. */
export interface RehearsalTask {
  readonly columns: Columns;
  readonly measure: AlertMeasure;
  readonly office: string;
  readonly days: { readonly from: Day; readonly to: Day };
  readonly specialDays: readonly SpecialDay[];
  readonly tradeEvents: readonly TradeEvent[];
}

/** A day on which an alert would have been told, new or grown. */
export interface Spoken {
  readonly day: Day;
  /** Null where the day's sum is held back: with what was expected it would tell the sum. */
  readonly score: number | null;
  readonly direction: 'up' | 'down' | 'missing';
}

/** What the rule would have said of an office on past days, and what it expected of each. */
export interface Rehearsal {
  readonly standing: Standing;
  readonly spoken: readonly Spoken[];
  readonly actual: readonly (number | null)[];
  readonly expected: readonly (number | null)[];
  readonly width: readonly (number | null)[];
}

/** Replays the rule on history in a thread of its own: it takes seconds, and the main loop goes on. */
export function rehearse(task: RehearsalTask): Promise<Rehearsal> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rehearse-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the replay ended with ${code}`)));
  });
}
