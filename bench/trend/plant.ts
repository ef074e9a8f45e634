import type { Random } from './random.ts';

export type Kind = 'spike' | 'drop' | 'shift' | 'drift' | 'surge' | 'missing';
export type Size = 'subtle' | 'medium' | 'gross';

/** A deviation that was put into a series, days inclusive. */
export interface Planted {
  readonly series: string;
  readonly kind: Kind;
  readonly size: Size;
  readonly first: number;
  readonly last: number;
}

/** How a planted deviation moves its series. */
export interface Plan extends Planted {
  readonly up: boolean;
  readonly amount: number;
}

const DEPTH: Record<Size, number> = { subtle: 0, medium: 1, gross: 2 };

/** What a deviation multiplies the mean by on a day. */
export function factorOf(one: Plan, day: number): number {
  const amount = one.up ? one.amount : -one.amount;
  if (one.kind === 'drift') return Math.exp((amount * (day - one.first + 1)) / (one.last - one.first + 1));
  return Math.exp(amount);
}

/** Draws a deviation of a series whose log scatters by `sigma`; its first day is one that reports. */
export function plant(
  random: Random,
  series: string,
  isReturns: boolean,
  sigma: number,
  span: [number, number],
  reports: (day: number) => boolean,
): Plan {
  const kinds: Kind[] = isReturns ? ['surge', 'surge', 'spike', 'drop'] : ['spike', 'drop', 'shift', 'drift'];
  const kind = kinds[random.whole(0, kinds.length - 1)] ?? 'spike';
  const size = (['subtle', 'medium', 'gross'] as const)[random.whole(0, 2)] ?? 'medium';
  const depth = DEPTH[size];
  const length =
    kind === 'spike'
      ? 1
      : kind === 'drop'
        ? random.whole(1, 3)
        : kind === 'shift'
          ? random.whole(14, 35)
          : kind === 'drift'
            ? random.whole(40, 70)
            : random.whole(5, 14);
  const noise = Math.max(0.08, sigma);
  const amount =
    kind === 'spike'
      ? Math.max([0.35, 0.6, 1][depth] ?? 1, ([3.3, 5, 8][depth] ?? 8) * noise)
      : kind === 'drop'
        ? Math.max([0.5, 0.9, 1.8][depth] ?? 1, ([3.8, 6, 9][depth] ?? 8) * noise)
        : kind === 'shift'
          ? Math.max([0.16, 0.28, 0.5][depth] ?? 1, ([0.9, 1.5, 2.5][depth] ?? 2) * noise)
          : kind === 'drift'
            ? Math.max([0.28, 0.42, 0.65][depth] ?? 1, ([1.3, 2.1, 3.2][depth] ?? 2) * noise)
            : Math.max([0.35, 0.6, 1][depth] ?? 1, ([1.4, 2.3, 4][depth] ?? 2) * noise);
  let first = random.whole(span[0], span[1] - length);
  while (!reports(first)) first -= 1;
  const up = kind === 'spike' || kind === 'surge' ? true : kind === 'drop' ? false : random.uniform() < 0.5;
  return { series, kind, size, first, last: first + length - 1, up, amount };
}
