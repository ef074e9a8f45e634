import { fixedClock } from '../../src/domain/clock.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { LedgerExtent, LedgerFilter, LedgerRow, LedgerStore } from '../../src/store/ledger-port.ts';

export const FIRST: Day = '2025-06-01';
export const OFFICES = ['0100', '0200', '0400', '0500', '0600', '0700'];

/** Six offices that report exports every day of the week; `change` says what is other than usual, null for no report. */
export interface SmallLedger {
  readonly ledger: Pick<LedgerStore, 'sums' | 'changedDays'>;
  extent(last: Day, state?: number): LedgerExtent;
}

const steady = (office: number, day: number): number => {
  // A fixed pseudo-random scatter of about 3 %.
  const noise = Math.sin(office * 12.9898 + day * 78.233) * 43758.5453;
  return 1_000_000 * (office + 1) * (1 + 0.1 * (noise - Math.floor(noise) - 0.5));
};

/** `changed` are the days that changed since the ledger was read before; all of them unless told otherwise. */
export function smallLedger(
  change: (office: string, day: Day) => number | null = () => 1,
  changed: readonly Day[] = Array.from({ length: 400 }, (_, at) => addDays(FIRST, at)),
): SmallLedger {
  const rowsOf = ({ from, to }: LedgerFilter): LedgerRow[] => {
    const rows: LedgerRow[] = [];
    for (let day = from < FIRST ? FIRST : from; day <= to; day = addDays(day, 1)) {
      for (const [at, office] of OFFICES.entries()) {
        const factor = change(office, day);
        if (factor === null) continue;
        const value = Math.round(steady(at, Date.parse(day) / 86_400_000) * factor);
        const nothing = { parcels: 0, returnedValue: 0, returnedParcels: 0, returns: 0 };
        for (const flow of ['exports', 'imports'])
          rows.push({ key: { day, office, flow, mode: '1210' }, value, declarations: 40, ...nothing });
      }
    }
    return rows;
  };
  return {
    ledger: { sums: async (filter) => rowsOf(filter), changedDays: async () => [...changed] },
    extent: (last, state = 1) => ({ first: FIRST, last, demo: false, state, modes: ['1210'] }),
  };
}

/** Nine in the morning in Beijing. */
export const morningOf = (day: Day): Date => fixedClock(`${day}T01:00:00Z`)();
