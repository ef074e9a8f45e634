/** One way the world may be: noise, growth, festivals. */
export interface Family {
  readonly name: string;
  readonly noise: 'negative-binomial' | 'lognormal';
  /** Variance of the log that does not fall with size. */
  readonly dispersion: number;
  /** Part of the noise that carries over to the next day, 0 for none. */
  readonly memory: number;
  readonly growth: 'linear' | 'logistic' | 'step';
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
}

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
];
