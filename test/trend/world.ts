import { chineseCalendar, events } from '../../bench/trend/built-in-calendar.ts';
import type { Family } from '../../bench/trend/families.ts';
import { simulate, type World } from '../../bench/trend/simulate.ts';
import type { Finding } from '../../src/trend/finding.ts';
import type { Fleet } from '../../src/trend/fleet.ts';
import { type KnownReport, type ReplaySpan, replayDays } from '../../src/trend/replay-days.ts';

const SMALL: Family = {
  name: 'small',
  noise: 'negative-binomial',
  dispersion: 0.02,
  memory: 0,
  growth: 'linear',
  festivalWidth: 7,
  sizes: 0.6,
  offices: 6,
  planted: 1,
  modes: 2,
};

export { chineseCalendar };

/** Six offices, two modes, two years of history and a test year. */
export const smallWorld = (seed: number): World => simulate(SMALL, seed, chineseCalendar, events);

/** Replays to the end: every finding, and the fleet as it then is. */
export function replayAll(
  reports: readonly KnownReport[],
  span: ReplaySpan,
): { found: Finding[]; fleet: Fleet | null } {
  const days = replayDays(reports, span);
  const found: Finding[] = [];
  for (;;) {
    const next = days.next();
    if (next.done) return { found, fleet: next.value };
    found.push(next.value);
  }
}
