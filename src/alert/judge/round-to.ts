import type { AlertFacts } from '../../domain/alert.ts';

/** Fen are whole; what is expected of counts is kept to a tenth, as a small office has less than one return a day. */
export const roundTo = (unit: AlertFacts['unit']): ((value: number) => number) =>
  unit === 'fen' ? Math.round : (value) => Math.round(value * 10) / 10;
