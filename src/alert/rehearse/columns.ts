import { setImmediate } from 'node:timers/promises';
import type { AlertMeasure } from '../../domain/alert.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { LedgerFilter, LedgerStore } from '../../store/ledger-port.ts';
import { dayNumber } from '../../trend/day-number.ts';
import { flowOf, isReturns } from '../judge/watched.ts';

/** Reports in order of day, as columns that a worker is handed without a copy; `office` is a place in `offices`. */
export interface Columns {
  readonly offices: readonly string[];
  readonly office: Int32Array;
  readonly day: Int32Array;
  readonly value: Float64Array;
  readonly base: Float64Array;
}

/** Days that are read at once, so that the main loop is never held up for long. */
const STRIDE = 28;

/** Reads one measure by office and day. */
export async function readColumns(
  ledger: Pick<LedgerStore, 'sums'>,
  measure: AlertMeasure,
  { from, to, ...scope }: LedgerFilter,
): Promise<Columns> {
  const offices: string[] = [];
  const place = new Map<string, number>();
  const at: number[] = [];
  const day: number[] = [];
  const value: number[] = [];
  const base: number[] = [];
  for (let first: Day = from; first <= to; first = addDays(first, STRIDE)) {
    const last = [addDays(first, STRIDE - 1), to].sort()[0] ?? to;
    const flow = flowOf(measure);
    const days = { ...scope, from: first, to: last, ...(flow && { flows: [flow] }) };
    const sums = await ledger.sums(days, ['day', 'office'], []);
    for (const { key, ...sum } of sums) {
      const office = key.office ?? '';
      if (!place.has(office)) place.set(office, offices.push(office) - 1);
      at.push(place.get(office) ?? 0);
      day.push(dayNumber(key.day ?? ''));
      value.push(isReturns(measure) ? sum.returns : sum.value);
      base.push(sum.declarations);
    }
    await setImmediate();
  }
  return {
    offices,
    office: Int32Array.from(at),
    day: Int32Array.from(day),
    value: Float64Array.from(value),
    base: Float64Array.from(base),
  };
}
