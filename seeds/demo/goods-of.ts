import type { Declaration } from '../../src/domain/declaration.ts';
import { apportion } from './apportion.ts';
import type { DemoCell } from './demo-cells.ts';
import type { DemoPlan } from './demo-plan.ts';
import { pick } from './mix.ts';
import { modeShares } from './mode-shares.ts';
import { parcelValue } from './parcel-value.ts';
import { DRAW, seeded } from './seeded.ts';

// Even steps (additive recurrences on the golden and the plastic number): partners, chapters and modes of a small
// office come close to their shares within weeks, as chance alone would not.
const MODE_STEP = 0.618_033_988_749_894_9;
const PARTNER_STEP = 0.754_877_666_246_692_7;
const CHAPTER_STEP = 0.569_840_290_998_053_2;
const part = (number: number): number => number - Math.floor(number);

interface Slot {
  readonly mode: string;
  readonly weight: number;
}

/** The mode of each record of a cell on a day, and its weight: a mode with a record every day keeps its even share. */
function slotsOf(cell: DemoCell, day: number): Slot[] {
  const offset = part(day * MODE_STEP + seeded(DRAW.cell, cell.index, 7));
  const slots: Slot[] = [];
  let [upTo, next] = [0, 0];
  for (const [mode, share] of modeShares(cell, day)) {
    upTo += share * cell.slots;
    const start = next;
    while (next < cell.slots && next + offset < upTo) next += 1;
    const count = next - start;
    const weight = share * cell.slots >= 1 ? share / count : 1 / cell.slots;
    for (let at = start; at < next; at += 1) slots.push({ mode, weight });
  }
  // Shares add up to 1 but for rounding: the last mode takes what that may have left.
  const last = slots.at(-1);
  while (last && slots.length < cell.slots) slots.push(last);
  return slots;
}

/** An office's goods records of one flow on a day; they add up to the plan's value for it. None where that is 0. */
export function goodsOf(plan: DemoPlan, cell: DemoCell, day: number): Declaration[] {
  const total = plan.value(day, cell);
  if (total === 0) return [];
  const draw = (what: number, slot: number): number => seeded(what, cell.index, day, slot);
  const slots = slotsOf(cell, day);
  const values = apportion(
    total,
    slots.map(({ weight }, slot) => weight * (0.85 + 0.3 * draw(DRAW.share, slot))),
  );
  const date = plan.date(day);
  const prefix = `DEMO-${date.replaceAll('-', '')}-${cell.office}-${cell.flow === 'exports' ? 'E' : 'I'}`;
  return slots.map(({ mode }, slot) => {
    const value = values[slot] ?? 0;
    const turn = day * cell.slots + slot;
    return {
      id: `${prefix}${slot + 1}`,
      version: 1,
      kind: 'goods',
      day: date,
      office: cell.office,
      flow: cell.flow,
      mode,
      partner: pick(cell.partners, part(turn * PARTNER_STEP + seeded(DRAW.cell, cell.index, 8))),
      chapter: pick(cell.chapters, part(turn * CHAPTER_STEP + seeded(DRAW.cell, cell.index, 9))),
      enterprise: cell.enterprises[Math.floor(cell.enterprises.length * draw(DRAW.enterprise, slot) ** 2)] ?? '',
      value,
      parcels: Math.max(1, Math.round(value / (parcelValue(mode, cell.flow) * (0.9 + 0.2 * draw(DRAW.parcel, slot))))),
      original: null,
    };
  });
}
