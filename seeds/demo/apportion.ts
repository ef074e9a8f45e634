/**
 * Splits a whole number in proportion to the weights (none negative, not all 0). The parts are whole, add up to it
 * exactly, and each is within 1 of its share; a weight of 0 gets 0.
 */
export function apportion(total: number, weights: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at] ?? 0;
  const parts = new Float64Array(weights.length);
  let [running, given] = [0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    running += weights[at] ?? 0;
    const due = running === sum ? total : Math.min(total, Math.round(total * (running / sum)));
    parts[at] = due - given;
    given = due;
  }
  return parts;
}
