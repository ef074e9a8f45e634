import type { Flow } from '../../src/domain/declaration.ts';

/** What shapes an office's modes. */
export interface ModeTraits {
  readonly flow: Flow;
  /** First day of 9710 and 9810 at the office, as a day number. */
  readonly b2bFrom: number;
  /** From 0 to 1: how much the office leans to bonded goods and, in exports, to B2B. */
  readonly leaning: number;
}

/** Days until a new mode has gone about two thirds of its way. */
const RAMP_DAYS = 420;

/**
 * Share of each mode in a cell's value on a day, those of 0 left out, adding up to 1. 9710 and 9810 begin on the
 * office's own first day and take their share from 9610 and 1210 as they grow.
 */
export function modeShares({ flow, b2bFrom, leaning }: ModeTraits, day: number): [string, number][] {
  if (flow === 'imports') {
    const direct = 0.22 - 0.12 * leaning;
    const besidePilotCities = 0.14 - 0.1 * leaning;
    return [
      ['1210', 1 - direct - besidePilotCities],
      ['1239', besidePilotCities],
      ['9610', direct],
    ];
  }
  const bonded = 0.12 + 0.18 * leaning;
  if (day < b2bFrom) {
    return [
      ['1210', bonded],
      ['9610', 1 - bonded],
    ];
  }
  const b2b = (0.26 + 0.2 * leaning) * (1 - Math.exp(-(day - b2bFrom + 1) / RAMP_DAYS));
  return [
    ['1210', bonded * (1 - b2b)],
    ['9610', (1 - bonded) * (1 - b2b)],
    ['9710', b2b * 0.58],
    ['9810', b2b * 0.42],
  ];
}
