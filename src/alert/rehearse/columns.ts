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
const STRIDE = 91;

/** Reads one measure by office and day. */
export async function readColumns(
  ledger: Pick<LedgerStore, 'sums'>,
  measure: AlertMeasure,
  { from, to, ...scope }: LedgerFilter,
): Promise<Columns> {
  const offices: string[] = [];
  const place = new Map<string, number>();
  const rows: number[] = [];
  for (let first: Day = from; first <= to; first = addDays(first, STRIDE)) {
    const last = [addDays(first, STRIDE - 1), to].sort()[0] ?? to;
    const flow = flowOf(measure);
    const sums = await ledger.sums({ ...scope, from: first, to: last, ...(flow && { flows: [flow] }) }, [
      'day',
      'office',
    ]);
    for (const { key, value, returns, declarations } of sums) {
      const office = key.office ?? '';
      if (!place.has(office)) place.set(office, offices.push(office) - 1);
      rows.push(place.get(office) ?? 0, dayNumber(key.day ?? ''), isReturns(measure) ? returns : value, declarations);
    }
    await setImmediate();
  }
  const column = (at: number): number[] => rows.filter((_, index) => index % 4 === at);
  return {
    offices,
    office: Int32Array.from(column(0)),
    day: Int32Array.from(column(1)),
    value: Float64Array.from(column(2)),
    base: Float64Array.from(column(3)),
  };
}
