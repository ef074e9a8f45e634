export interface Place {
  readonly index: number;
  readonly value: number;
}

/** The stretches of values between the gaps. */
export function runsOf(values: readonly (number | null)[]): Place[][] {
  const runs: Place[][] = [];
  let before: number | null = null;
  for (const [index, value] of values.entries()) {
    if (value !== null && before === null) runs.push([]);
    if (value !== null) runs.at(-1)?.push({ index, value });
    before = value;
  }
  return runs;
}
