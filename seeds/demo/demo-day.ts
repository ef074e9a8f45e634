import type { Day } from '../../src/domain/day.ts';
import type { Declaration } from '../../src/domain/declaration.ts';
import { dayNumber } from './day-number.ts';
import { DEMO_FIRST_DAY, type DemoPlan } from './demo-plan.ts';
import { goodsOf } from './goods-of.ts';
import { returnsOn } from './returns-on.ts';

/**
 * All demo records of a day, goods by office and flow, then returns: the same whenever and in whatever order days are
 * asked for. None before DEMO_FIRST_DAY.
 */
export function demoDay(day: Day, plan: DemoPlan): Declaration[] {
  if (day < DEMO_FIRST_DAY) return [];
  const number = dayNumber(day);
  return [...plan.cells.flatMap((cell) => goodsOf(plan, cell, number)), ...returnsOn(plan, number)];
}
