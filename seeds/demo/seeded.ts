/** What a number is drawn for; each purpose has a stream of its own, so adding one leaves the others as they are. */
export const DRAW = {
  national: 1,
  daily: 2,
  cell: 3,
  share: 4,
  enterprise: 5,
  parcel: 6,
  returned: 7,
  lag: 8,
  fraction: 9,
  deviation: 10,
  registration: 11,
} as const;

const stir = (state: number, key: number): number => {
  const mixed = Math.imul(state ^ key, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16);
};

/**
 * A number from 0 up to but not including 1 that depends on its keys and nothing else: no state, no order of calls.
 * Keys are integers; the same keys give the same number for ever.
 */
export function seeded(draw: number, first: number, second = 0, third = 0): number {
  const state = stir(stir(stir(stir(0x7f4a7c15, draw), first), second), third);
  const mixed = Math.imul(state ^ (state >>> 16), 0x7feb352d);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
}

/** About normal with mean 0 and deviation 1, from three ten-bit parts of one drawn number; never beyond 3. */
export function seededNormal(draw: number, first: number, second = 0): number {
  const bits = seeded(draw, first, second) * 0x4000_0000;
  return (((bits & 1023) + ((bits >>> 10) & 1023) + (bits >>> 20)) / 1023.5 - 1.5) * 2;
}
