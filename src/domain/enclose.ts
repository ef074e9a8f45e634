/** A linear form over the unknowns, with its constant last: [a, b, c] means a·x + b·y + c. */
export type Form = readonly number[];

/** Each form is at least 0. */
export type Constraints = readonly Form[];

/** Rounding faults of the elimination: a corner may miss a constraint by this much, which can only widen the set. */
const SLACK = 1e-10;

/** Every way to pick `size` of the numbers below `among`, in a fixed order. */
function picks(size: number, among: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const firsts = Array.from({ length: Math.max(0, among - size - from + 1) }, (_, at) => from + at);
  return firsts.flatMap((first) => picks(size - 1, among, first + 1).map((rest) => [first, ...rest]));
}

/**
 * The point where the given forms are all 0; null when there is none or no single one. Gauss-Jordan with pivoting, in
 * `rows`, which is overwritten: thousands of small systems are solved for one answer.
 */
function crossing(rows: Float64Array[]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best] as Float64Array;
    const head = pivot[column] ?? 0;
    if (Math.abs(head) < 1e-12) return null;
    rows[best] = rows[column] as Float64Array;
    rows[column] = pivot;
    for (const row of rows) {
      const factor = (row[column] ?? 0) / head;
      if (row === pivot || factor === 0) continue;
      for (let at = column; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return rows.map((row, at) => -(row[size] ?? 0) / (row[at] ?? 1));
}

/** The value of a form at a point. */
function valueAt(form: Form, point: readonly number[]): number {
  let sum = form[point.length] ?? 0;
  for (let at = 0; at < point.length; at += 1) sum += (form[at] ?? 0) * (point[at] ?? 0);
  return sum;
}

function findCorners(constraints: Constraints): number[][] {
  const unknowns = (constraints[0]?.length ?? 1) - 1;
  const rows = Array.from({ length: unknowns }, () => new Float64Array(unknowns + 1));
  const found: number[][] = [];
  for (const picked of picks(unknowns, constraints.length)) {
    picked.forEach((at, row) => {
      rows[row]?.set(constraints[at] ?? []);
    });
    const point = crossing(rows);
    if (point?.every(Number.isFinite) && constraints.every((form) => valueAt(form, point) >= -SLACK)) found.push(point);
  }
  return found;
}

const kept = new Map<string, readonly number[][]>();
const MOST_KEPT = 500;

/**
 * The corners of the set that the constraints leave; none when they contradict each other. Kept, for to find them takes
 * milliseconds, and question after question is about the same few releases.
 */
export function cornersOf(constraints: Constraints): readonly number[][] {
  const key = JSON.stringify(constraints);
  const known = kept.get(key);
  if (known) return known;
  const found = findCorners(constraints);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/**
 * Least and greatest value of numerator / denominator over the set with these corners: such a quotient takes its
 * extremes there. The set must be bounded and the denominator positive on it. Null when the set is empty.
 */
export function enclose(
  corners: readonly number[][],
  numerator: Form,
  denominator: Form,
): readonly [number, number] | null {
  const values = corners.map((point) => valueAt(numerator, point) / valueAt(denominator, point));
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  return [Math.min(...values), Math.max(...values)];
}
