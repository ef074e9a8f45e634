import type { Declaration } from '../../src/domain/declaration.ts';
import { dayNumber } from './day-number.ts';
import { DEMO_FIRST_DAY, type DemoPlan } from './demo-plan.ts';
import { RETURN_LAGS } from './due-returns.ts';
import { goodsOf } from './goods-of.ts';
import { DRAW, seeded } from './seeded.ts';

/** What part of a record comes back on average when something does: about 1 % of exports, 3 % of imports in all. */
const PART = { exports: 0.085, imports: 0.26 } as const;
/** B2B buyers send back less. */
const B2B_PART = 0.3;

const FIRST = dayNumber(DEMO_FIRST_DAY);

/** The return records of a day. Each names a goods record of an earlier day, and is less than it. */
export function returnsOn(plan: DemoPlan, day: number): Declaration[] {
  const found: Declaration[] = [];
  for (const lag of RETURN_LAGS) {
    if (day - lag < FIRST) continue;
    for (const due of plan.returnsOf(day - lag)) {
      if (due.lag !== lag) continue;
      const original = goodsOf(plan, due.cell, day - lag)[due.slot];
      if (original === undefined) continue;
      const drawn = 0.5 + seeded(DRAW.fraction, due.cell.index, day - lag, due.slot);
      const fraction =
        PART[original.flow] * drawn * (original.mode.startsWith('9') && original.mode !== '9610' ? B2B_PART : 1);
      found.push({
        ...original,
        id: `${original.id}-R`,
        kind: 'return',
        day: plan.date(day),
        value: Math.ceil(original.value * fraction),
        parcels: Math.ceil(original.parcels * fraction),
        original: original.id,
      });
    }
  }
  return found;
}
