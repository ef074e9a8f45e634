/** Names with their cumulated shares; the last is 1. */
export interface Mix {
  readonly names: readonly string[];
  readonly upTo: readonly number[];
}

/** A mix from weights of any scale; those of 0 stay out. */
export function mixOf(weights: Iterable<readonly [string, number]>): Mix {
  const kept = [...weights].filter(([, weight]) => weight > 0);
  const sum = kept.reduce((total, [, weight]) => total + weight, 0);
  let running = 0;
  const upTo = kept.map(([, weight]) => {
    running += weight / sum;
    return running;
  });
  return { names: kept.map(([name]) => name), upTo: upTo.with(-1, 1) };
}

/** The name in whose share a number from 0 to 1 falls. */
export function pick({ names, upTo }: Mix, at: number): string {
  let index = 0;
  while (at >= (upTo[index] ?? 1) && index < names.length - 1) index += 1;
  return names[index] ?? '';
}
