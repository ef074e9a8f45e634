import { SIZES } from './fonts.ts';
import { roughWidth } from './label-fit.ts';
import { wrap } from './wrap.ts';

export interface NameStyle {
  readonly size: number;
  /** Pixels from line to line. */
  readonly line: number;
  /** Pixels across at most. */
  readonly width: number;
}

/** Names in front of rows: wide enough for an office, wrapped for a mode or a region. */
export const RANKED_NAMES: NameStyle = { size: SIZES.text, line: 21, width: 230 };
export const HEAT_NAMES: NameStyle = { size: SIZES.small, line: 18, width: 200 };

/** A name in lines, by rough widths, so that the height of a chart is known without a canvas. */
export const nameLines = (name: string, { size, width }: NameStyle): string[] =>
  wrap(name, width, (text) => roughWidth(text, size));

/** Pixels that a row needs for the tallest of the names, and a little air. */
export const rowHeight = (names: readonly string[], style: NameStyle): number =>
  6 + style.line * Math.max(1, ...names.map((name) => nameLines(name, style).length));
