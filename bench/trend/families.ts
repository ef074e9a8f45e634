/** One way the world may be: noise, growth, festivals. */
export interface Family {
  readonly name: string;
  readonly noise: 'negative-binomial' | 'lognormal';
  /** Variance of the log that does not fall with size. */
  readonly dispersion: number;
  /** Part of the noise that carries over to the next day, 0 for none. */
  readonly memory: number;
  readonly growth: 'linear' | 'logistic' | 'step' | 'turn';
  /** Days before Spring Festival at which its hollow begins. */
  readonly festivalWidth: number;
  /** Spread of the offices' log sizes. */
  readonly sizes: number;
  readonly offices: number;
  /** Share of series with a deviation in the test year. */
  readonly planted: number;
  readonly laterTest?: boolean;
  /** Degrees of freedom of the lognormal noise; normal without. */
  readonly tails?: number;
  /** Taken off the log sizes: small offices have zeros. */
  readonly smaller?: number;
  /** How deep the weekend is against the usual. */
  readonly weekend?: number;
  readonly modes?: number;
  /** First day of history; 2018-01-01 without. */
  readonly start?: string;
  /** Days by which an office's festivals may come early or late. */
  readonly festivalShift?: number;
  /** Log effect of the last three days of a month. */
  readonly monthEnd?: number;
  /** Spread of what all offices share on a day, log scale. */
  readonly shared?: number;
  /** Spread of a level that wanders over weeks, log scale. */
  readonly wander?: number;
  /** By how much low days scatter more. */
  readonly noisyLows?: number;
  /** Shares of days: without a report, of which a part is counted on the next. */
  readonly gaps?: number;
  readonly spill?: number;
  /** Mean days from exports to returns; 6 to 12 without. */
  readonly returnDelay?: readonly [number, number];
}

const usual = {
  noise: 'negative-binomial',
  dispersion: 0.03,
  memory: 0,
  growth: 'linear',
  festivalWidth: 7,
  sizes: 1,
  offices: 22,
  planted: 0.7,
} as const;

/** Tuned on. */
export const TUNING: readonly Family[] = [
  {
    name: 'nb-fine',
    noise: 'negative-binomial',
    dispersion: 0.015,
    memory: 0,
    growth: 'linear',
    festivalWidth: 7,
    sizes: 1,
    offices: 16,
    planted: 0.8,
  },
  {
    name: 'nb-coarse',
    noise: 'negative-binomial',
    dispersion: 0.05,
    memory: 0,
    growth: 'logistic',
    festivalWidth: 5,
    sizes: 1.2,
    offices: 16,
    planted: 0.8,
    laterTest: true,
  },
  {
    name: 'lognormal-memory',
    noise: 'lognormal',
    dispersion: 0.03,
    memory: 0.7,
    growth: 'linear',
    festivalWidth: 9,
    sizes: 0.8,
    offices: 16,
    planted: 0.8,
  },
  {
    ...usual,
    name: 'month ends, spilled days, festivals off by a day',
    offices: 16,
    dispersion: 0.025,
    festivalShift: 1,
    monthEnd: 0.1,
    spill: 0.02,
  },
  {
    ...usual,
    name: 'growth that turns, short, gaps, shared days',
    offices: 16,
    noise: 'lognormal',
    growth: 'turn',
    start: '2018-10-01',
    shared: 0.05,
    gaps: 0.02,
    returnDelay: [12, 20],
  },
  {
    ...usual,
    name: 'wandering level, noisy lows, wild',
    offices: 16,
    noise: 'lognormal',
    wander: 0.04,
    noisyLows: 0.3,
    tails: 4,
  },
];

/** Reported on: never tuned on. */
export const REPORTED: readonly Family[] = [
  {
    name: 'negative binomial, logistic growth',
    noise: 'negative-binomial',
    dispersion: 0.025,
    memory: 0,
    growth: 'logistic',
    festivalWidth: 8,
    sizes: 1,
    offices: 22,
    planted: 0.7,
  },
  {
    name: 'negative binomial, growth in a step',
    noise: 'negative-binomial',
    dispersion: 0.04,
    memory: 0,
    growth: 'step',
    festivalWidth: 6,
    sizes: 1.3,
    offices: 22,
    planted: 0.7,
    laterTest: true,
  },
  {
    name: 'lognormal, wide festivals',
    noise: 'lognormal',
    dispersion: 0.02,
    memory: 0,
    growth: 'linear',
    festivalWidth: 11,
    sizes: 1,
    offices: 22,
    planted: 0.7,
  },
  {
    name: 'lognormal, noise with memory',
    noise: 'lognormal',
    dispersion: 0.03,
    memory: 0.5,
    growth: 'logistic',
    festivalWidth: 7,
    sizes: 1,
    offices: 22,
    planted: 0.7,
  },
  {
    name: 'lognormal, wild days, deep weekends',
    noise: 'lognormal',
    dispersion: 0.03,
    memory: 0,
    growth: 'step',
    festivalWidth: 8,
    sizes: 1,
    offices: 22,
    planted: 0.7,
    tails: 5,
    weekend: 1.8,
  },
  {
    name: 'negative binomial, small offices with zeros',
    noise: 'negative-binomial',
    dispersion: 0.05,
    memory: 0,
    growth: 'linear',
    festivalWidth: 7,
    sizes: 1.2,
    offices: 22,
    planted: 0.7,
    smaller: 3.5,
    weekend: 1.3,
  },
  {
    ...usual,
    name: 'full month ends, festivals off by up to two days',
    dispersion: 0.02,
    growth: 'logistic',
    festivalShift: 2,
    monthEnd: 0.15,
    festivalWidth: 6,
  },
  {
    ...usual,
    name: 'a year of history, gaps, growth that turns',
    growth: 'turn',
    start: '2019-01-01',
    gaps: 0.04,
    festivalWidth: 8,
  },
  {
    ...usual,
    name: 'a level that wanders, spilled days, late returns',
    noise: 'lognormal',
    wander: 0.05,
    spill: 0.03,
    returnDelay: [15, 25],
    laterTest: true,
  },
  {
    ...usual,
    name: 'very wild days, shared days, noisy lows',
    noise: 'lognormal',
    tails: 3,
    shared: 0.06,
    noisyLows: 0.4,
  },
];
