import type { Flow } from '../../src/domain/declaration.ts';
import type { Office } from '../../src/domain/reference.ts';
import { CHAPTER_WEIGHTS } from './chapter-weights.ts';
import { dayNumber } from './day-number.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { type Mix, mixOf } from './mix.ts';
import type { ModeTraits } from './mode-shares.ts';
import { OFFICE_SIZES } from './office-sizes.ts';
import { partnerWeights } from './partner-weights.ts';
import { DRAW, seeded } from './seeded.ts';

/** One office's exports or imports: the smallest series that the demo shapes. */
export interface DemoCell extends ModeTraits {
  /** Its place among the cells; the key of all that is drawn for it. */
  readonly index: number;
  readonly office: string;
  readonly flow: Flow;
  readonly size: number;
  /** Goods records a day. */
  readonly slots: number;
  /** What a Sunday takes from a workday's value. */
  readonly weekend: number;
  /** Growth beyond the nation's, a year. */
  readonly drift: number;
  /** Deviation of the daily noise. */
  readonly noise: number;
  /** Part of the goods records of which something comes back. */
  readonly returning: number;
  readonly partners: Mix;
  readonly chapters: Mix;
  readonly enterprises: readonly string[];
}

function cellOf({ code, b2bFrom }: Office, flow: Flow, index: number): DemoCell {
  const size = OFFICE_SIZES.get(code)?.[flow];
  if (size === undefined) throw new Error(`the demo has no size for office ${code}`);
  const between = (what: number, low: number, high: number): number =>
    low + (high - low) * seeded(DRAW.cell, index, what);
  return {
    index,
    office: code,
    flow,
    size,
    slots: Math.max(1, Math.round(Math.sqrt(size))),
    weekend: between(1, 0.24, 0.4),
    drift: between(2, -0.05, 0.05),
    noise: 0.035 + 0.03 / (1 + 2 * size),
    returning: between(3, 0.09, 0.16),
    b2bFrom: dayNumber(b2bFrom),
    leaning: seeded(DRAW.cell, index, 4),
    partners: mixOf(partnerWeights(code, flow)),
    chapters: mixOf(CHAPTER_WEIGHTS[flow]),
    enterprises: enterpriseCodes(code, size),
  };
}

/** Two cells an office, exports then imports, in the order of the offices. */
export const demoCells = (offices: readonly Office[]): DemoCell[] =>
  offices.flatMap((office, at) => [cellOf(office, 'exports', 2 * at), cellOf(office, 'imports', 2 * at + 1)]);
