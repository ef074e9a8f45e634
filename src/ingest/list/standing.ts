import type { Day } from '../../domain/day.ts';
import type { MessageTime, Receipt } from '../../domain/list.ts';

/** Statuses that decide: 100 rejected, 700 sent back, 399 reviewed (applications), 800 released, 899 closed. */
const REFUSED = [100, 700];
const RELEASED = [800, 899];
const GRANTED = [399, ...RELEASED];

export interface Standing {
  /** What the last status that decides says; null while none does. */
  readonly decided: 'granted' | 'refused' | null;
  /** True when any status ever granted, so that it may have counted once. */
  readonly everGranted: boolean;
  /** The first time of each status since the last refusal. */
  readonly times: ReadonlyMap<number, MessageTime>;
}

export const dayOfTime = (at: MessageTime): Day => `${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}`;

const byTime = (a: Receipt, b: Receipt): number => (a.at === b.at ? a.status - b.status : a.at < b.at ? -1 : 1);

/** Where a list (`list`) or an application stands by all of its receipts, in whatever order they came. */
export function standingOf(receipts: readonly Receipt[], of: 'list' | 'application'): Standing {
  const granting = of === 'list' ? RELEASED : GRANTED;
  let decided: Standing['decided'] = null;
  let everGranted = false;
  const times = new Map<number, MessageTime>();
  for (const { status, at } of [...receipts].sort(byTime)) {
    if (REFUSED.includes(status)) {
      decided = 'refused';
      times.clear();
    } else if (granting.includes(status)) {
      [decided, everGranted] = ['granted', true];
      if (!times.has(status)) times.set(status, at);
    }
  }
  return { decided, everGranted, times };
}

/** The first of some statuses that was given, as a day in Beijing; null when none was. */
export function dayOfFirst(statuses: readonly number[], { times }: Standing): Day | null {
  for (const status of statuses) {
    const at = times.get(status);
    if (at !== undefined) return dayOfTime(at);
  }
  return null;
}
