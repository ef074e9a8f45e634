/** A seeded source of numbers: uniform, normal, gamma and Poisson draws, the same on every machine. */
export interface Random {
  uniform(): number;
  normal(): number;
  gamma(shape: number): number;
  poisson(mean: number): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
}

export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }
  function poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let left = Math.exp(-mean);
    let count = 0;
    for (let u = uniform(); u > left && count < 1000; count += 1) {
      u -= left;
      left *= mean / (count + 1);
    }
    return count;
  }
  const between = (low: number, high: number): number => low + (high - low) * uniform();
  return { uniform, normal, gamma, poisson, between, whole: (low, high) => Math.floor(between(low, high + 1)) };
}
