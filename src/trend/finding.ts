/** What a day's judgement has to say of one series. */
export interface Finding {
  readonly series: string;
  readonly day: number;
  readonly score: number;
  readonly direction: 'up' | 'down' | 'missing';
  readonly alert: boolean;
  /** First day of the deviation, and how many reported days it spans. */
  readonly first: number;
  readonly span: number;
  /** Mean deviation over the span on the log scale: 0.2 is about a fifth above what was expected. */
  readonly effect: number;
}

/** What stands out most on the latest day of a series, whether or not it is news. */
export type Standout = Pick<Finding, 'score' | 'first' | 'span' | 'effect'> & { readonly direction: 'up' | 'down' };

/** Scores below this are not worth a line. */
export const LEAST_SCORE = 2;
