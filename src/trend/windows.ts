/** Lengths of the scan, in reported days. The longest ones see slow drifts. */
export const WINDOWS = [1, 2, 3, 5, 7, 10, 14, 21, 28, 42] as const;
