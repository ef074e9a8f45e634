import type { Calendar } from './calendar.ts';
import type { Finding } from './finding.ts';
import { createFleet, type Fleet, type Report } from './fleet.ts';
import { judgeDay } from './judge-day.ts';
import { takeReport } from './take-report.ts';

/** A report and the day on which it was known. */
export interface KnownReport extends Report {
  readonly asOf: number;
}

export interface ReplaySpan {
  readonly calendar: Calendar;
  /** Findings before this day are not told; what was learned is kept. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Days on which reports count as known. History that was loaded in one go (the first `asOf` spans two months or more)
 * is walked through by its own dates; nothing is told of days before it was known.
 */
function knownDays(reports: readonly KnownReport[]): { known: Int32Array; start: number; oldest: number } {
  const first = reports.reduce((least, { asOf }) => Math.min(least, asOf), Number.POSITIVE_INFINITY);
  const oldest = reports.reduce((least, { asOf, day }) => (asOf === first ? Math.min(least, day) : least), first);
  const loaded = first - oldest >= 60;
  const known = Int32Array.from(reports, ({ asOf, day }) => (loaded && asOf === first ? Math.min(day, first) : asOf));
  return { known, start: first, oldest };
}

/** Judges day after day with nothing but what was known on each; reports must come in order of `asOf`. */
export function* replayDays(reports: readonly KnownReport[], span: ReplaySpan): Generator<Finding, Fleet | null> {
  if (reports.length === 0) return null;
  const { known, start, oldest } = knownDays(reports);
  const order = Int32Array.from(reports, (_, i) => i).sort((a, b) => (known[a] ?? 0) - (known[b] ?? 0) || a - b);
  const fleet = createFleet(span.calendar, oldest - 30);
  const end = Math.min(known[order.at(-1) ?? 0] ?? start, span.to ?? Number.POSITIVE_INFINITY);
  let next = 0;
  for (let today = oldest; today <= end; today += 1) {
    for (; next < order.length; next += 1) {
      const at = order[next] ?? 0;
      const report = reports[at];
      if (!report || (known[at] ?? 0) > today) break;
      takeReport(fleet, report, today);
    }
    const findings = judgeDay(fleet, today);
    if (today >= Math.max(start, span.from ?? start)) yield* findings;
  }
  return fleet;
}
