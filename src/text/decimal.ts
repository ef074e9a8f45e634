/** A rational number printed with `digits` decimals and commas, halves away from zero. Exact: no binary fractions. */
export function decimalText(numerator: bigint, denominator: bigint, digits: number): string {
  const [sign, size] = numerator < 0n ? ['-', -numerator] : ['', numerator];
  const scaled = (2n * size * 10n ** BigInt(digits) + denominator) / (2n * denominator);
  const padded = scaled.toString().padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = digits === 0 ? whole : `${whole}.${padded.slice(-digits)}`;
  return scaled === 0n ? text : sign + text;
}
