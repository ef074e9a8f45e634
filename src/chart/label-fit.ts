import { SIZES } from './fonts.ts';

/** How value labels are written: size in pixels, upright or turned by 90 degrees; null when there is no room for any. */
export type LabelFit = { readonly size: number; readonly turned: boolean } | null;

// Advance widths of the font as shares of its size; a Latin letter is given the most that figures' texts need on average.
function advance(sign: string): number {
  if (sign > '\u2e80') return 1;
  if (/[.,:; ]/.test(sign)) return 0.28;
  if (sign === '%') return 0.92;
  return /[\d+−]/.test(sign) ? 0.555 : 0.6;
}

/** About the pixels that a text is wide, where no canvas is at hand to measure it. */
export const roughWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + advance(sign), 0) * size;

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => roughWidth(text, size)));

/** The largest way to write every label within `room` pixels across, so that none touches its neighbour. */
export function fitLabels(texts: readonly string[], room: number, mayTurn: boolean): LabelFit {
  const size = [SIZES.text, SIZES.small].find((size) => widest(texts, size) + 1 <= room);
  if (size) return { size, turned: false };
  return mayTurn && room >= SIZES.small + 2 ? { size: SIZES.small, turned: true } : null;
}

/** Pixels that labels written so stand high. */
export function labelHeight(texts: readonly string[], fit: LabelFit): number {
  if (fit === null) return 0;
  return fit.turned ? widest(texts, fit.size) : fit.size;
}
