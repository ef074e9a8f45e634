import type { Fleet, GroupState } from './fleet.ts';
import { median } from './median.ts';
import { WINDOWS } from './windows.ts';

/** What all offices of a mode and metric did together: one finding instead of one an office. */
export interface NationalFinding {
  /** `mode|metric`. */
  readonly group: string;
  readonly day: number;
  readonly score: number;
  readonly direction: 'up' | 'down';
  readonly alert: boolean;
  readonly first: number;
  readonly span: number;
  /** Mean of what the offices had in common over the span, log scale. */
  readonly effect: number;
}

const PAST = 365;
const FEWEST_DAYS = 120;
/** The same for every fleet: one series in place of all, with nothing to learn a rate of false alarms from. */
const ALERT = 4.5;

/** Window sums of what the offices had in common that end on each day of the past year, scaled to their own usual size. */
function scoreOf(sums: Float64Array): number {
  const past = [...sums.subarray(0, -1)].map(Math.abs);
  const usual = 1.4826 * median(past);
  return usual > 0 ? (sums.at(-1) ?? 0) / usual : 0;
}

/**
 * The days on which enough offices reported, up to `today`, with what they had in common; days of festivals count for
 * less, as the festival's own profile is the greater unknown there.
 */
function commonDays(fleet: Fleet, group: GroupState, today: number): { day: number; value: number }[] {
  const days: { day: number; value: number }[] = [];
  for (let day = Math.max(fleet.origin, today - PAST); day <= today; day += 1) {
    const value = group.common[day - fleet.origin] ?? 0;
    if (value === 0) continue;
    const effect = (fleet.calendar.days.get(day)?.keys ?? []).reduce(
      (sum, key) => sum + Math.abs(group.profile[key] ?? 0),
      0,
    );
    days.push({ day, value: value / (1 + 4 * effect) });
  }
  return days;
}

/** Judges what the offices of a group have in common on a day; null when nothing stands out or too few report. */
export function judgeNation(fleet: Fleet, group: GroupState, today: number): NationalFinding | null {
  const days = commonDays(fleet, group, today);
  if (days.length < FEWEST_DAYS || days.at(-1)?.day !== today) return null;
  let best = { score: 0, window: 1 };
  for (const window of WINDOWS) {
    if (window > 28) break;
    const sums = new Float64Array(days.length - window + 1);
    for (let end = window; end <= days.length; end += 1)
      for (let i = end - window; i < end; i += 1)
        sums[end - window] = (sums[end - window] ?? 0) + (days[i]?.value ?? 0);
    const score = scoreOf(sums);
    if (Math.abs(score) > Math.abs(best.score)) best = { score, window };
  }
  const score = Math.abs(best.score);
  if (score < 2) return null;
  const span = days.slice(-best.window);
  const effect = span.reduce((sum, { day }) => sum + (group.common[day - fleet.origin] ?? 0), 0) / span.length;
  return {
    group: group.key,
    day: today,
    score,
    direction: best.score > 0 ? 'up' : 'down',
    alert: score >= ALERT,
    first: span[0]?.day ?? today,
    span: best.window,
    effect,
  };
}
