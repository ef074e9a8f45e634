import type { Calendar } from './calendar.ts';
import type { DayRows } from './day-rows.ts';
import { PART } from './design.ts';
import { expecting, type Fit, type Sample } from './fit-series.ts';
import type { GroupState } from './fleet.ts';
import { median, robustSpread } from './median.ts';
import { residualOf, varianceAt } from './residual.ts';

interface Fitted {
  readonly state: { readonly fit: Fit | null };
  readonly sample: Sample;
}

/** What a key is worth, over every office and year that saw it. */
interface Seen {
  readonly effects: number[];
  readonly variances: number[];
}

function seenKeys(
  calendar: Calendar,
  profile: Float64Array,
  rows: DayRows,
  fitted: readonly Fitted[],
): Map<number, Seen> {
  const seen = new Map<number, Seen>();
  for (const { state, sample } of fitted) {
    const { fit } = state;
    if (!fit) continue;
    const expectedIn = expecting(fit, rows);
    for (let i = 0; i < sample.day.length; i += 1) {
      const day = sample.day[i] ?? 0;
      const keys = rows.keys[day - rows.from] ?? [];
      if (keys.length === 0) continue;
      const expected = expectedIn(day, sample.offset[i] ?? 0);
      const variance = varianceAt(expected, fit.noise);
      const residual = residualOf(sample.value[i] ?? 0, expected, variance);
      for (const key of keys) {
        const strength = fit.coefficients[PART + (calendar.partOf[key] ?? 0)] ?? 1;
        const one = seen.get(key) ?? { effects: [], variances: [] };
        one.effects.push((profile[key] ?? 0) + residual / Math.max(0.4, strength) / keys.length);
        one.variances.push(variance);
        seen.set(key, one);
      }
    }
  }
  return seen;
}

/** An effect that nobody of a group has seen yet is in doubt by this share of what another group's is. */
const LENT_DOUBT = 0.3;

/**
 * Moves each key's effect to the median over offices and years, shrunk towards what is lent (or none) where few have seen
 * it, and learns how much single offices differ from it. Changes the group.
 */
export function learnProfile(
  calendar: Calendar,
  group: Pick<GroupState, 'profile' | 'doubt'>,
  rows: DayRows,
  fitted: readonly Fitted[],
  lent: Float64Array | null,
): void {
  const profile = lent?.slice() ?? group.profile.slice();
  if (lent) for (const [key, effect] of lent.entries()) group.doubt[key] = LENT_DOUBT * Math.abs(effect);
  for (const [key, { effects, variances }] of seenKeys(calendar, group.profile, rows, fitted)) {
    const centre = median(effects);
    const variance = median(variances);
    const shrunk = effects.length / (effects.length + 2 + 20 * variance);
    const other = lent?.[key] ?? 0;
    profile[key] = Math.max(-6, Math.min(6, other + (centre - other) * shrunk));
    const apart = effects.length >= 8 ? robustSpread(effects, centre) ** 2 - variance : 0;
    const guess = effects.length >= 8 ? 0.15 * Math.abs(centre) : 0.25 * Math.abs(centre) + 0.05;
    group.doubt[key] = Math.min(1.5, Math.max(guess, Math.sqrt(Math.max(0, apart))));
  }
  group.profile.set(profile);
}
