/** Places in ascending order, moved as little down and then up as keeps them `apart` within `low` and `high`. */
export function spread(places: readonly number[], apart: number, [low, high]: readonly [number, number]): number[] {
  const spread = [...places];
  let floor = low;
  for (const [index, place] of spread.entries()) {
    spread[index] = Math.max(place, floor);
    floor = (spread[index] ?? 0) + apart;
  }
  let ceiling = high;
  for (let index = spread.length - 1; index >= 0; index -= 1) {
    spread[index] = Math.min(spread[index] ?? 0, ceiling);
    ceiling = (spread[index] ?? 0) - apart;
  }
  return spread;
}
