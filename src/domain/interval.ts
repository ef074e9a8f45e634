/** What rounding leaves open: the true value lies in [low, high]; `centre` is the one to print. */
export interface Interval {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}
