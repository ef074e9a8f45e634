export interface AxisRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Multiples of the step from min to max; zero is always one of them. */
  readonly ticks: readonly number[];
}

const SHORTEST = 1e-9;

/** The step of 1, 2 or 5 times a power of ten that cuts `span` into at most `count` pieces. */
function niceStep(span: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(span / count));
  const factor = [1, 2, 5].find((factor) => span / (factor * power) <= count + 1e-9) ?? 10;
  return factor * power;
}

/** A range from zero that holds every value, and `headroom` (a share of the span) for the labels beyond the marks. */
export function axisRange(values: readonly number[], headroom: number, steps: number): AxisRange {
  const low = Math.min(0, ...values);
  const top = Math.max(0, ...values);
  // So short a range has no ticks that could be printed; its values are drawn as zero.
  const high = top - low < SHORTEST ? low + 1 : top;
  const span = high - low;
  const min = low < 0 ? low - span * headroom : 0;
  const max = high > 0 ? high + span * headroom : span * 0.04;
  const step = niceStep(max - min, steps);
  const first = Math.ceil(min / step);
  const count = Math.floor(max / step) - first + 1;
  return { min, max, step, ticks: Array.from({ length: count }, (_, index) => (first + index) * step) };
}

/** A tick in as many decimals as its step has, with a true minus sign. */
export function tickText(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return '0';
  return value < 0 ? `−${text}` : text;
}
