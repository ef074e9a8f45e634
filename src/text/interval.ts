import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';

/** How an interval is printed: the estimate, and the bounds unless they are far narrower than its last digit. */
export interface IntervalText {
  readonly centre: string;
  readonly bounds: string | null;
}

const outward = (value: number, decimals: number, side: -1 | 1): number => {
  const size = 10 ** decimals;
  // A bound that is a printed digit but for the noise of binary fractions stays that digit.
  return (side < 0 ? Math.floor(value * size + 1e-9) : Math.ceil(value * size - 1e-9)) / size;
};

/**
 * Prints an interval with `decimals`, signed when asked. Bounds are rounded outward; they get one more digit when
 * rounding would double their distance.
 */
export function intervalText(interval: Interval, decimals: number, signed: boolean, lang: Lang): IntervalText {
  const { low, centre, high } = interval;
  const width = (digits: number): number => outward(high, digits, 1) - outward(low, digits, -1);
  const digits = width(decimals) > 2 * (high - low) ? decimals + 1 : decimals;
  const [from, to] = [outward(low, digits, -1).toFixed(digits), outward(high, digits, 1).toFixed(digits)];
  const text = centre.toFixed(decimals);
  return {
    centre: signed && centre > 0 ? `+${text}` : text,
    bounds: high - low <= 0.1 * 10 ** -decimals ? null : lang === 'zh' ? `${from}至${to}` : `${from} to ${to}`,
  };
}
