import { RETURN_CLOCKS } from '../../domain/return-clock.ts';
import type { Amount, ClockAtOffice, Released } from '../../query/ledger/returns-due.ts';

/** A sum of amounts; where a part is confidential, so is the whole. */
export function together(amounts: readonly Amount[]): Amount {
  const held = amounts.find((amount) => amount.held)?.held ?? null;
  if (held) return { count: 0, value: 0, held };
  const sum = (of: 'count' | 'value'): number => amounts.reduce((total, amount) => total + amount[of], 0);
  return { count: sum('count'), value: sum('value'), held };
}

const released = (parts: readonly Released[]): Released => ({
  goods: together(parts.map(({ goods }) => goods)),
  back: together(parts.map(({ back }) => back)),
});

/** Each clock over all the offices of an answer. */
export const overOffices = (clocks: readonly ClockAtOffice[]): Omit<ClockAtOffice, 'office'>[] =>
  RETURN_CLOCKS.map((clock) => {
    const parts = clocks.filter((one) => one.clock.name === clock.name);
    return {
      clock,
      soon: released(parts.map(({ soon }) => soon)),
      overdue: released(parts.map(({ overdue }) => overdue)),
      late: together(parts.map(({ late }) => late)),
    };
  });
