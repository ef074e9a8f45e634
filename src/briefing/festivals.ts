import type { Day } from '../domain/day.ts';
import type { Reference } from '../domain/reference.ts';

/** First days of Spring Festival, one a year. */
export const festivalsOf = ({ tradeEvents }: Reference): Day[] =>
  tradeEvents.filter(({ name }) => name.startsWith('Spring Festival')).map(({ day }) => day);
