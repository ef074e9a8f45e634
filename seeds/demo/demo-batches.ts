import { addDays, type Day } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { demoDay } from './demo-day.ts';
import type { DemoPlan } from './demo-plan.ts';

/** Records a batch has at least, but for the last; the ledger takes 5 to 10 thousand best. */
const ENOUGH = 7500;

/** The records of all days from `from` to `to`, both included, in batches of whole days, oldest first. */
export function* demoBatches(from: Day, to: Day, plan: DemoPlan): Generator<Declaration[]> {
  let batch: Declaration[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    batch.push(...demoDay(day, plan));
    if (batch.length < ENOUGH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
