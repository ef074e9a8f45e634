/**
 * Solves A x = b for a symmetric positive definite A of `size` rows, kept row by row; A and b are overwritten, b with x.
 * False when A is not positive definite.
 */
export function solve(a: Float64Array, b: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    for (let j = 0; j <= i; j += 1) {
      const other = j * size;
      let sum = a[row + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (a[row + k] ?? 0) * (a[other + k] ?? 0);
      if (i !== j) a[row + j] = sum / (a[other + j] ?? 1);
      else if (sum > 0) a[row + i] = Math.sqrt(sum);
      else return false;
    }
    let right = b[i] ?? 0;
    for (let k = 0; k < i; k += 1) right -= (a[row + k] ?? 0) * (b[k] ?? 0);
    b[i] = right / (a[row + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = b[i] ?? 0;
    for (let k = i + 1; k < size; k += 1) sum -= (a[k * size + i] ?? 0) * (b[k] ?? 0);
    b[i] = sum / (a[i * size + i] ?? 1);
  }
  return true;
}
